using BgImigranti.Hub.Data;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Registrations.Reading;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Registrations;

/// <summary>Nobody learns who is on a list, and links cannot be guessed.</summary>
public sealed class SecrecyTests(SharedServers servers)
{
    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task An_address_that_is_on_the_list_gets_the_same_answer_no_second_seat_and_a_mail(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 3);
        var email = RegistrationTown.NewEmail();
        var first = await town.RegisterAsync(email);
        var again = await town.RegisterAsync(email.ToUpperInvariant());

        Assert.NotEqual(first.RegistrationId, again.RegistrationId);
        Assert.Equal(RegistrationState.Taken, again.State);
        Assert.Equal(1, await town.SeatsTakenAsync());
        Assert.Equal(first.RegistrationId, (await town.PersonAsync(again)).RepeatsId);
        Assert.Empty(await town.MailKeysAsync(again));
        Assert.StartsWith("again/", (await town.MailKeysAsync(first))[1], StringComparison.Ordinal);
        var (mine, strangers) = (await OwnAsync(town, first), await OwnAsync(town, again));
        Assert.Equal((mine!.Person.State, mine.Title), (strangers!.Person.State, strangers.Title));

        await town.Writing.CancelAsync(again.Secret, CancellationToken.None);
        Assert.Equal((RegistrationState.Taken, 1), ((await town.PersonAsync(first)).State, await town.SeatsTakenAsync()));
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_telephone_alone_is_known_again_but_a_family_may_share_one(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 10);
        var first = await town.RegisterAsync(town.OrderByPhone("0888 123 456"));
        var again = await town.RegisterAsync(town.OrderByPhone("+359 88 812 3456"));
        var wife = await town.RegisterAsync(town.OrderByPhone("0888 123 456") with { Email = RegistrationTown.NewEmail() });

        Assert.Equal(first.RegistrationId, (await town.PersonAsync(again)).RepeatsId);
        Assert.Null((await town.PersonAsync(wife)).RepeatsId);
        Assert.Equal(2, await town.SeatsTakenAsync());
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task A_double_click_is_one_sign_up_and_one_mail(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 10);
        var request = town.Order(RegistrationTown.NewEmail()) with { RequestHash = [.. Guid.NewGuid().ToByteArray()] };
        var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => town.RegisterAsync(request))));

        Assert.Single(receipts.Select(result => result.RegistrationId).Distinct());
        Assert.Single(await town.PeopleAsync());
        Assert.Equal(1, await town.SeatsTakenAsync());
        Assert.Equal(["confirmation"], await town.MailKeysAsync(receipts[0]));
        foreach (var result in receipts)
        {
            Assert.NotNull(await OwnAsync(town, result));
        }
    }

    [Theory]
    [MemberData(nameof(SharedServers.Engines), MemberType = typeof(SharedServers))]
    public async Task Only_hashes_of_links_are_kept_and_a_guess_leads_nowhere(DatabaseEngine engine)
    {
        var town = await RegistrationTown.BuildAsync(await servers.OnAsync(engine), seats: 3);
        var mine = await town.RegisterAsync(RegistrationTown.NewEmail());
        Assert.Equal(43, mine.Secret.Length);
        await using (var db = town.Read())
        {
            Assert.Equal(2, await db.RegistrationLinks.CountAsync(link => link.RegistrationId == mine.RegistrationId));
            Assert.All(
                await db.RegistrationLinks.Where(link => link.RegistrationId == mine.RegistrationId).ToListAsync(),
                link => Assert.Equal(32, link.Hash.Length));
        }

        using var client = town.Hub.Client();
        string[] guesses =
        [
            mine.Secret[..^1] + (mine.Secret[^1] == 'A' ? 'B' : 'A'), mine.Secret + "A", "x", new string('ж', 200), $"{mine.RegistrationId}"
        ];
        foreach (var guess in guesses)
        {
            using var seen = await client.GetAsync(new Uri($"/bg/events/sign-up/{guess}", UriKind.Relative));
            using var cancelled = await client.PostAsync(
                new Uri($"/bg/events/sign-up/{guess}/cancel", UriKind.Relative), new FormUrlEncodedContent([]));
            Assert.Equal((404, 404), ((int)seen.StatusCode, (int)cancelled.StatusCode));
        }

        using var own = await client.GetAsync(new Uri($"/bg/events/sign-up/{mine.Secret}", UriKind.Relative));
        Assert.Equal(200, (int)own.StatusCode);
        Assert.True(own.Headers.CacheControl!.NoStore);
        Assert.False(own.Headers.Contains("Set-Cookie"));
        Assert.Equal(RegistrationState.Taken, (await town.PersonAsync(mine)).State);
    }

    [Fact]
    public async Task A_network_that_guesses_too_often_is_refused()
    {
        await using var hub = await HubServer.StartAsync(
            DatabaseEngine.Sqlite, new Dictionary<string, string?> { ["Hub:Limits:SignUpsPerAddress"] = "3" });
        using var client = hub.Client();
        var answers = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await client.GetAsync(new Uri($"/en/events/sign-up/guess{i}", UriKind.Relative));
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal([404, 404, 404, 429, 429], answers);
    }

    private static Task<OwnRegistration?> OwnAsync(RegistrationTown town, RegistrationResult result) =>
        town.Hub.Services.GetRequiredService<RegistrationQueries>().FindAsync(result.Secret, CancellationToken.None);
}
