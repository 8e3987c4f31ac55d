using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Forum;

/// <summary>A section as it ought to be: the simplest account of it, kept beside the hub while both are told to do the same.</summary>
internal sealed class ForumModel(HubServer hub, string section, TestPerson member, TestPerson moderator, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<ModelledThread> _threads = [];
    private int _now;

    private IEnumerable<ModelledThread> Listed => _threads.Where(thread => !thread.IsHidden)
        .OrderByDescending(thread => thread.IsPinned).ThenByDescending(thread => thread.NewestAt);

    /// <summary>Does something, in the hub and in the model.</summary>
    public Task ActAsync() => _threads.Count == 0 ? StartAsync() : _random.Next(12) switch
    {
        0 or 1 => StartAsync(),
        2 or 3 or 4 => ReplyAsync(Any(), _random.Next(3) == 0 ? moderator : member),
        5 => HideOrRestorePostAsync(Any()),
        6 => TurnAsync(
            Any(), thread => thread.IsLocked, (thread, now) => thread.IsLocked = now, ThreadEventKind.Locked, ThreadEventKind.Unlocked),
        7 => TurnAsync(
            Any(), thread => thread.IsPinned, (thread, now) => thread.IsPinned = now, ThreadEventKind.Pinned, ThreadEventKind.Unpinned),
        8 or 9 => TurnAsync(
            Any(), thread => thread.IsHidden, (thread, now) => thread.IsHidden = now, ThreadEventKind.Hidden, ThreadEventKind.Restored),
        10 => ReplyAsync(_threads.Find(thread => thread.IsHidden) ?? Any(), moderator),
        _ => RenameAsync(Any()),
    };

    /// <summary>Compares what a visitor is shown with the model.</summary>
    public async Task CheckAsync()
    {
        var forum = hub.Services.GetRequiredService<ForumQueries>();
        var listed = Listed.ToList();
        var view = await forum.SectionAsync(Reader.Visitor, section, 1, CancellationToken.None);
        Assert.Equal((listed.Count, listed.Sum(thread => thread.Posts)), (view.Section.ThreadCount, view.Section.PostCount));
        Assert.Equal(Math.Max(1, (listed.Count + 19) / 20), view.Pages);
        Assert.Equal(listed.Take(20).Select(thread => (thread.Id, thread.Posts, thread.IsPinned, thread.IsLocked)),
            view.Threads.Select(row => (row.Id, row.LastNumber, row.IsPinned, row.IsLocked)));
        Assert.Equal(listed.MaxBy(thread => thread.NewestAt)?.Id, view.Section.Newest?.Id);
        foreach (var thread in _threads)
        {
            await CheckThreadAsync(thread);
        }
    }

    private ModelledThread Any() => _threads[_random.Next(_threads.Count)];

    private async Task StartAsync() => _threads.Add(new ModelledThread(await hub.ThreadAsync(member, section)) { NewestAt = ++_now });

    private async Task ReplyAsync(ModelledThread thread, TestPerson author)
    {
        var refusal = author == moderator ? null : thread.IsHidden ? "thread-unknown" : thread.IsLocked ? "thread-locked" : null;
        if (refusal is null)
        {
            Assert.Equal(thread.Posts + 1, (await hub.ReplyAsync(author, thread.Id, "Отговор")).Number);
            thread.Posts++;
            thread.NewestAt = ++_now;
        }
        else
        {
            Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusalException>(() => hub.ReplyAsync(author, thread.Id, "Отговор"))).Code);
        }
    }

    private async Task HideOrRestorePostAsync(ModelledThread thread)
    {
        var number = _random.Next(1, thread.Posts + 1);
        var hide = thread.HiddenPosts.Add(number);
        if (!hide)
        {
            thread.HiddenPosts.Remove(number);
        }

        await hub.ModeratePostAsync(moderator, await hub.PostIdAsync(thread.Id, number), hide);
    }

    private async Task TurnAsync(
        ModelledThread thread, Func<ModelledThread, bool> state, Action<ModelledThread, bool> turn, ThreadEventKind on, ThreadEventKind off)
    {
        // Now and then what is so already: that must change nothing.
        var isOn = _random.Next(4) == 0 ? state(thread) : !state(thread);
        turn(thread, isOn);
        await hub.ModerateAsync(moderator, thread.Id, isOn ? on : off);
    }

    private async Task RenameAsync(ModelledThread thread) =>
        await hub.EditAsync(moderator, await hub.PostIdAsync(thread.Id, 1), "Кажете **къде** минават най-много хора.", $"Заглавие {_now}");

    private async Task CheckThreadAsync(ModelledThread thread)
    {
        var threads = hub.Services.GetRequiredService<ThreadQueries>();
        var page = await threads.PageAsync(moderator.Reader, thread.Id, 1, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, Math.Min(20, thread.Posts)), page.Posts.Select(post => post.Number));
        Assert.Equal(
            thread.HiddenPosts.Where(number => number <= 20).Order(), page.Posts.Where(post => post.IsHidden).Select(post => post.Number));
        Assert.Equal((thread.Posts, thread.IsHidden, thread.IsLocked, thread.IsPinned),
            (page.Head.LastNumber, page.Head.IsHidden, page.Head.IsLocked, page.Head.IsPinned));
        Assert.All(page.Posts.Where(post => post.IsHidden), post => Assert.Empty(post.Body.Html));
        if (thread.IsHidden)
        {
            await Assert.ThrowsAsync<RefusalException>(() => threads.PageAsync(member.Reader, thread.Id, 1, CancellationToken.None));
        }
    }
}
