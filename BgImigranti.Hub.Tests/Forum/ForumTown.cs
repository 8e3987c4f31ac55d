using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Forum;

/// <summary>
/// A small forum in which much happens: a section whose list is about to need a second page, and in it a thread that is about to
/// need one too. What was done is written in a diary.
/// </summary>
internal sealed class ForumTown
{
    private readonly HubServer _hub;
    private readonly Random _random;
    private readonly List<long> _threads = [];
    private readonly List<string> _diary = [];
    private readonly HashSet<(long, ThreadEventKind)> _states = [];
    private TestPerson _moderator = null!;
    private string _section = "";

    private ForumTown(HubServer hub, int seed)
    {
        _hub = hub;
        _random = new Random(seed);
    }

    /// <summary>Pages worth following, without the language.</summary>
    public IReadOnlyList<string> Addresses => ["", "forum", $"forum/{_section}", $"forum/threads/{_threads[0]}"];

    /// <summary>What has happened so far.</summary>
    public IReadOnlyList<string> Diary => _diary;

    public static async Task<ForumTown> BuildAsync(HubServer hub, int seed)
    {
        var town = new ForumTown(hub, seed) { _moderator = await hub.PersonAsync(PersonRole.Moderator) };
        town._section = await hub.SectionAsync();
        for (var thread = 0; thread < 18; thread++)
        {
            town._threads.Add(await hub.ThreadAsync(town._moderator, town._section, thread % 3 == 0 ? "en" : "bg", $"Тема {thread}"));
        }

        for (var post = 2; post <= 16; post++)
        {
            await hub.ReplyAsync(town._moderator, town._threads[0], $"Отговор {post}");
        }

        return town;
    }

    /// <summary>Something happens.</summary>
    public Task ActAsync() => _random.Next(10) switch
    {
        0 or 1 => StartAsync(),
        2 => ReplyAsync(_threads[0]),
        3 => ReplyAsync(Any()),
        4 => EditAsync(_threads[0]),
        5 => HideOrRestorePostAsync(_threads[0]),
        6 => TurnAsync(Any(), ThreadEventKind.Locked, ThreadEventKind.Unlocked),
        7 => TurnAsync(Any(), ThreadEventKind.Pinned, ThreadEventKind.Unpinned),

        // Readers of a hidden thread lose their page, so the one that is followed stays.
        8 => TurnAsync(_threads[_random.Next(1, _threads.Count)], ThreadEventKind.Hidden, ThreadEventKind.Restored),
        _ => RenameAsync(Any()),
    };

    /// <summary>Mostly the followed thread or one of the newest.</summary>
    private long Any() => _random.Next(3) == 0 ? _threads[0] : _threads[_random.Next(_threads.Count)];

    private async Task StartAsync()
    {
        var title = $"Нова тема {_threads.Count}";
        _diary.Add($"start {title}");
        _threads.Add(await _hub.ThreadAsync(_moderator, _section, title: title));
    }

    private async Task ReplyAsync(long thread)
    {
        _diary.Add($"reply to {thread}");
        await _hub.ReplyAsync(_moderator, thread, $"Отговор *{_diary.Count}*");
    }

    private async Task EditAsync(long thread)
    {
        var number = await NumberAsync(thread);
        _diary.Add($"edit post {number} of {thread}");
        await _hub.EditAsync(_moderator, await _hub.PostIdAsync(thread, number), $"Поправен отговор {_diary.Count}");
    }

    private async Task HideOrRestorePostAsync(long thread)
    {
        var number = await NumberAsync(thread);
        var post = await _hub.PostIdAsync(thread, number);
        var hide = _states.Add((-post, ThreadEventKind.PostHidden));
        if (!hide)
        {
            _states.Remove((-post, ThreadEventKind.PostHidden));
        }

        _diary.Add($"{(hide ? "hide" : "restore")} post {number} of {thread}");
        await _hub.ModeratePostAsync(_moderator, post, hide, "Повторение");
    }

    private async Task TurnAsync(long thread, ThreadEventKind on, ThreadEventKind off)
    {
        var isOn = _states.Add((thread, on));
        if (!isOn)
        {
            _states.Remove((thread, on));
        }

        _diary.Add($"{(isOn ? on : off)} {thread}");
        await _hub.ModerateAsync(_moderator, thread, isOn ? on : off, isOn ? "" : "Вече може");
    }

    private async Task RenameAsync(long thread)
    {
        _diary.Add($"rename {thread}");
        await _hub.EditAsync(_moderator, await _hub.PostIdAsync(thread, 1), "Начало", $"Тема с друго име {_diary.Count}");
    }

    private async Task<int> NumberAsync(long thread)
    {
        await using var db = await _hub.ReadAsync();
        return _random.Next(1, db.Threads.Single(row => row.Id == thread).LastNumber + 1);
    }
}
