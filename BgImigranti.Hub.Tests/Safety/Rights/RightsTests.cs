using System.Globalization;
using System.Net.Http.Json;
using BgImigranti.Hub.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>Who may do what at every address of the hub: <c>rights.md</c>, held against the endpoint list and really asked.</summary>
[Trait("Category", "Slow")]
public sealed class RightsTests(RightsWorld world) : IClassFixture<RightsWorld>
{
    /// <summary>The rows, by their place in the table.</summary>
    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var (index, row) in RightsTable.Requests.Index())
            {
                rows.Add(index, row.ToString());
            }

            return rows;
        }
    }

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var endpoints = Endpoints().ToHashSet(StringComparer.Ordinal);
        var rows = RightsTable.Requests.Select(row => row.Endpoint).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(endpoints.Except(rows));
        Assert.Empty(rows.Except(endpoints));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_comes_of_a_request_stands_in_the_table(int index, string name)
    {
        var row = RightsTable.Requests[index];
        Assert.Equal(name, row.ToString());
        var outcomes = new List<string>();
        foreach (var role in RightsTable.Askers)
        {
            outcomes.Add(await OutcomeAsync(row, role));
        }

        Assert.Equal(row.Expected, outcomes);
    }

    [Fact]
    public async Task A_cookie_alone_writes_nothing_through_the_API()
    {
        var asker = await world.AskerAsync(PersonRole.Administrator);
        var address = await world.PrepareAsync("/api/v1/threads/{some-thread}/posts", asker);
        var before = await world.CountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { body = "Отговор" }) };
        using var answer = await asker.Http.SendAsync(request);

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Equal(before, await world.CountAsync());
    }

    private async Task<string> OutcomeAsync(RightsRow row, PersonRole? role)
    {
        var isFresh = row.Endpoint.StartsWith("POST /account/", StringComparison.Ordinal);
        var asker = await world.AskerAsync(role, isFresh);
        try
        {
            var request = await world.PrepareAsync(row.Request, asker);
            var before = await world.CountAsync();
            using var answer = await asker.AskAsync(request);
            var outcome = OutcomeOf(answer);
            var isDone = answer.IsSuccessStatusCode || outcome.StartsWith('3');
            return isDone || before == await world.CountAsync() ? outcome : $"{outcome}, but something was written";
        }
        finally
        {
            if (isFresh)
            {
                asker.Dispose();
            }
        }
    }

    private static string OutcomeOf(HttpResponseMessage answer)
    {
        var location = answer.Headers.Location?.OriginalString ?? "";
        var isSignIn = (int)answer.StatusCode == 302 && new Uri(new Uri("http://hub"), location).AbsolutePath == "/bg/account/sign-in";
        return isSignIn ? "sign-in" : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Every route with every method it takes; the files of the browser are all alike.</summary>
    private IEnumerable<string> Endpoints() =>
        from endpoint in world.Hub.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
        from method in methods
        select endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            ? $"{method} {endpoint.RoutePattern.RawText}"
            : $"{method} assets";
}
