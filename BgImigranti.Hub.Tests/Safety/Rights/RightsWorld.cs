using System.Globalization;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.CalendarImport;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Registrations;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Tests.CalendarImport;
using BgImigranti.Hub.Tests.Events;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>A hub with somebody of every role, and things of every kind for them to ask for.</summary>
public sealed partial class RightsWorld : IAsyncLifetime
{
    private readonly Dictionary<PersonRole, RightsAsker> _askers = [];
    private RightsAsker _visitor = null!;
    private TestPerson _someone = null!;
    private TestPerson _colleague = null!;
    private TestPerson _moderator = null!;

    /// <summary>The hub.</summary>
    public HubServer Hub { get; private set; } = null!;

    /// <summary>A section everybody reads.</summary>
    public string Open { get; private set; } = "";

    /// <summary>A section for the network only.</summary>
    public string Restricted { get; private set; } = "";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, new Dictionary<string, string?> { ["Hub:Limits:Enabled"] = "false" });
        (Open, Restricted) = (await Hub.SectionAsync(), await Hub.SectionAsync(isRestricted: true));
        _someone = await Hub.PersonAsync();
        _colleague = await Hub.PersonAsync(PersonRole.Coordinator);
        _moderator = await Hub.PersonAsync(PersonRole.Moderator);
        _visitor = await RightsAsker.ArriveAsync(Hub, null);
    }

    /// <summary>Somebody of this role.</summary>
    /// <param name="role">The role; null for a visitor.</param>
    /// <param name="isFresh">Somebody new, for requests that end a sign-in.</param>
    public async Task<RightsAsker> AskerAsync(PersonRole? role, bool isFresh = false)
    {
        if (isFresh)
        {
            return await RightsAsker.ArriveAsync(Hub, role);
        }

        if (role is not { } known)
        {
            return _visitor;
        }

        if (!_askers.TryGetValue(known, out var asker))
        {
            _askers[known] = asker = await RightsAsker.ArriveAsync(Hub, known);
        }

        return asker;
    }

    /// <summary>
    /// Puts newly made things in place of the <c>{words}</c> of a request; a <c>-date-id</c> is of the <c>-item</c> with the same
    /// beginning.
    /// </summary>
    public async Task<string> PrepareAsync(string request, RightsAsker asker)
    {
        ArgumentNullException.ThrowIfNull(asker);
        var prepared = request;
        var items = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var word in Word().Matches(request).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            prepared = prepared.Replace(
                word, await MakeAsync(word.Trim('{', '}'), asker.Person ?? _someone, items), StringComparison.Ordinal);
        }

        return prepared;
    }

    /// <summary>How many rows there are of everything people write.</summary>
    public async Task<string> CountAsync()
    {
        await using var db = Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();
        int[] counts =
        [
            await db.Threads.CountAsync(), await db.Posts.CountAsync(), await db.Revisions.CountAsync(), await db.ThreadEvents.CountAsync(),
            await db.AutosavedDrafts.CountAsync(), await db.ThreadReads.CountAsync(),
            await db.ApiTokens.CountAsync(token => token.RevokedAt == null),
            await db.People.CountAsync(),

            // What is told of seats comes up to a second after them, and may come of the request before.
            await db.LiveChanges.CountAsync(change => change.Kind != RegistrationKinds.SeatsChanged
                && change.Kind != RegistrationKinds.ListChanged), await db.Organisations.SumAsync(organisation => organisation.Version),
            await db.ItemRevisions.CountAsync(), await db.Items.SumAsync(item => item.Version), await db.ItemFiles.CountAsync(),
            await db.ItemFiles.SumAsync(file => file.AltBg.Length), await db.Acknowledgements.CountAsync(),
            await db.Registrations.CountAsync(),
            await db.CalendarSources.CountAsync(), await db.CalendarSources.SumAsync(source => source.Name.Length),
            await db.CalendarImports.CountAsync(),
        ];
        return string.Join(' ', counts);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var asker in _askers.Values.Append(_visitor).OfType<RightsAsker>())
        {
            asker.Dispose();
        }

        await Hub.DisposeAsync();
    }

    private async Task<string> MakeAsync(string word, TestPerson asker, Dictionary<string, long> items) => word switch
    {
        "open" => Open,
        "restricted" => Restricted,
        "asker" => Text(asker.Id),
        "someone" => Text(_someone.Id),
        "own-token" => Text(await TokenAsync(asker)),
        "own-organisation" => Text(asker.Reader.OrganisationId ?? await Hub.OrganisationAsync()),
        "some-organisation" => Text(await Hub.OrganisationAsync()),
        "some-calendar" => Text((await ExternalCalendar.BuildAsync(Hub)).Id),
        "someones-token" => Text(await TokenAsync(_someone)),
        _ when word.EndsWith("-thread", StringComparison.Ordinal) => Text((await ThreadAsync(word, asker)).ThreadId),
        _ when word.EndsWith("-item", StringComparison.Ordinal) => Text(await SameItemAsync(word[..^"item".Length], asker, items)),
        _ when word.EndsWith("-date-id", StringComparison.Ordinal) => Text(
            (await TestEvents.DatesAsync(Hub, await SameItemAsync(word[..^"date-id".Length], asker, items)))[0].Id),
        _ when word.EndsWith("-date", StringComparison.Ordinal) => await DateAsync(word, asker),
        _ when word.EndsWith("-file", StringComparison.Ordinal) => await FileAsync(word, asker),
        _ when word.EndsWith("-picture", StringComparison.Ordinal) => (await Hub.PictureAsync(await ItemAsync(word, asker))).Hash,
        _ when word.EndsWith("-post", StringComparison.Ordinal) => Text((await ThreadAsync(word, asker)).PostId),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, "Not a word of the table."),
    };

    private async Task<PostResult> ThreadAsync(string word, TestPerson asker)
    {
        var isRestricted = word.StartsWith("network", StringComparison.Ordinal);
        var author = word.StartsWith("own", StringComparison.Ordinal) ? asker : isRestricted ? _colleague : _someone;
        var input = new ThreadInput(isRestricted ? Restricted : Open, "Къде да стои киоскът?", "Кажете **къде**.", "bg", null);
        var made = await Hub.Services.GetRequiredService<ForumWriter>().StartThreadAsync(author.Reader, input, CancellationToken.None);
        var moderation = Hub.Services.GetRequiredService<ForumModeration>();
        if (word.Contains("locked", StringComparison.Ordinal) || word.Contains("hidden-thread", StringComparison.Ordinal))
        {
            var act = word.Contains("locked", StringComparison.Ordinal) ? ThreadEventKind.Locked : ThreadEventKind.Hidden;
            await moderation.ChangeThreadAsync(_moderator.Reader, made.ThreadId, act, "", CancellationToken.None);
        }
        else if (word.Contains("hidden", StringComparison.Ordinal))
        {
            await moderation.ChangePostAsync(_moderator.Reader, made.PostId, hide: true, "", CancellationToken.None);
        }

        return made;
    }

    private async Task<long> SameItemAsync(string beginning, TestPerson asker, Dictionary<string, long> items) =>
        items.TryGetValue(beginning, out var known) ? known : items[beginning] = await ItemAsync($"{beginning}item", asker);

    /// <summary>
    /// <c>public-news-item</c>, <c>draft-vacancy-item</c>, <c>hidden-news-item</c>: something that another organisation shares, for
    /// everybody, not yet or no more; with <c>own-</c> before it the asker's own shares it, if they have one.
    /// </summary>
    private async Task<long> ItemAsync(string word, TestPerson asker)
    {
        var parts = word.Split('-');
        var author = parts[0] == "own" && asker.Reader.OrganisationId is not null ? asker : _colleague;
        var fields = new FieldValues
        {
            { "urgent", parts[^3] == "urgent" }, { "expires-at", "2100-01-01T12:00" }, { "employer", "Проба ООД" },
            { "apply-email", "proba@example.org" },
            { "need", "legal" }, { "email", "proba@example.org" },
            { "category", "course" }, { "start", "2099-01-01T10:00" }, { "end", "2099-01-01T12:00" }, { "town", "sofia" },
        };
        fields = parts[^2] == "event" ? TestEvents.At("2100-01-01T10:00", "2100-01-01T12:00", ("sign-up", "true")) : fields;
        var item = await Hub.ItemAsync(author, parts[^2], fields, parts[^3] == "draft" ? ItemTransition.Keep : ItemTransition.Publish);
        if (parts[^3] == "hidden")
        {
            await Hub.Services.GetRequiredService<ItemWriter>()
                .TransitionAsync(author.Reader, item.Id, ItemTransition.Hide, CancellationToken.None);
        }

        return item.Id;
    }

    /// <summary>A file of such an item, as the addresses of its forms name it.</summary>
    private async Task<string> FileAsync(string word, TestPerson asker)
    {
        var file = await Hub.PictureAsync(await ItemAsync(word, asker));
        return $"{Text(file.ItemId)}/files/{Text(file.Id)}";
    }

    /// <summary>The date of such an event, as the form of its dates sends it.</summary>
    private async Task<string> DateAsync(string word, TestPerson asker)
    {
        var id = await ItemAsync($"{word[..^"date".Length]}item", asker);
        await using var db = Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();
        var date = await db.EventDates.Where(row => row.EventId == id).Select(row => row.Id).SingleAsync();
        return $"{Text(id)}/dates date={Text(date)}&version={(await Hub.StoredAsync(id)).Version}";
    }

    private async Task<long> TokenAsync(TestPerson person)
    {
        await Hub.Services.GetRequiredService<ApiTokenService>()
            .CreateAsync(person.Id, $"Проба {Guid.NewGuid():N}"[..20], CancellationToken.None);
        await using var db = Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext();
        return await db.ApiTokens.Where(token => token.PersonId == person.Id).MaxAsync(token => token.Id);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{[a-z-]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();
}
