using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>Somebody who asks: at pages with a cookie from a real sign-in, at the API with a token.</summary>
public sealed class RightsAsker : IDisposable
{
    private const string SignInPage = "/bg/account/sign-in";
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();
    private string _formToken = "";

    private RightsAsker(Uri address, TestPerson? person)
    {
        Person = person;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = _cookies,
            AutomaticDecompression = DecompressionMethods.All
        })
        {
            BaseAddress = address,
        };
    }

    /// <summary>Who it is; null for a visitor.</summary>
    public TestPerson? Person { get; }

    /// <summary>Asks with nothing added but the cookie, and follows no redirects.</summary>
    public HttpClient Http => _http;

    /// <summary>The cookies of this asker.</summary>
    public IEnumerable<Cookie> Cookies => _cookies.GetCookies(_http.BaseAddress!);

    /// <summary>Somebody new, signed in unless they are a visitor.</summary>
    public static async Task<RightsAsker> ArriveAsync(HubServer hub, PersonRole? role)
    {
        ArgumentNullException.ThrowIfNull(hub);
        var asker = new RightsAsker(hub.Address, role is { } known ? await hub.PersonAsync(known, $"Пробна {known}") : null);
        await asker.ReadFormTokenAsync();
        if (asker.Person is { } person)
        {
            using var answer = await asker.AskAsync($"POST {SignInPage} email={person.Email}&password={HubServer.Password}");
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            await asker.ReadFormTokenAsync();
        }

        return asker;
    }

    /// <summary>
    /// Sends what a line of the table says: <c>METHOD address field=value&amp;field=value</c>; at the API a <c>field.part</c> is a member
    /// of a member.
    /// </summary>
    public async Task<HttpResponseMessage> AskAsync(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Split(' ', 3);
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1]);
        var fields = (parts.Length > 2 ? parts[2] : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);
        if (parts[1].StartsWith("/api/", StringComparison.Ordinal))
        {
            request.Headers.Authorization = Person is null ? null : new AuthenticationHeaderValue("Bearer", Person.Token);
            request.Content = parts[0] is "POST" or "PUT" ? JsonContent.Create(Nested(fields)) : null;
        }
        else
        {
            request.Headers.Accept.ParseAdd("text/html");
            fields["__RequestVerificationToken"] = _formToken;
            request.Content = parts[0] == "POST" ? new FormUrlEncodedContent(fields) : null;
        }

        return await _http.SendAsync(request);
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static Dictionary<string, object> Nested(Dictionary<string, string> fields) => fields
        .GroupBy(field => field.Key.Split('.')[0], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.First().Key == group.Key
                ? (object)group.First().Value
                : group.ToDictionary(field => field.Key[(group.Key.Length + 1)..], field => field.Value, StringComparer.Ordinal),
            StringComparer.Ordinal);

    private async Task ReadFormTokenAsync()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync(new Uri(SignInPage, UriKind.Relative)));
        _formToken = page.QuerySelector("form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
