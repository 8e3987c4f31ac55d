using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>
/// Writes the demo threads with their past times. It goes round <see cref="Forum.Writing.ForumWriter"/>, which writes what happens now, and
/// so keeps the forum's counters itself.
/// </summary>
internal sealed class DemoThreads(WriteScope scope, IReadOnlyDictionary<string, Reader> people)
{
    /// <summary>Adds the threads, their posts and the lines of their timelines.</summary>
    public async Task AddAsync(IReadOnlyList<RenderedThread> threads)
    {
        var sections = await scope.Db.Sections.ToDictionaryAsync(section => section.Slug, StringComparer.Ordinal);
        var made = threads.Select(thread => Thread(thread.Entry, sections[thread.Entry.Section])).ToList();
        scope.Db.AddRange(made);
        await scope.Db.SaveChangesAsync();
        foreach (var section in sections.Values)
        {
            section.NewestThreadId = made.Where(thread => thread.SectionId == section.Id).MaxBy(thread => thread.LastPostAt)?.Id;
        }

        foreach (var (rendered, thread) in threads.Zip(made))
        {
            scope.Db.AddRange(Posts(rendered, thread));
            scope.Db.AddRange(Lines(rendered.Entry, thread));
        }
    }

    private ForumThread Thread(ThreadEntry entry, ForumSection section)
    {
        var author = people[entry.Posts[0].Author];
        section.ThreadCount++;
        section.PostCount += entry.Posts.Count;
        return new ForumThread
        {
            SectionId = section.Id,
            Title = entry.Title,
            LanguageCode = entry.Language,
            AuthorId = author.PersonId!.Value,
            OrganisationId = author.OrganisationId,
            StartedAt = StartOf(entry),
            LastNumber = entry.Posts.Count,
            LastPostAt = Times(entry)[^1],
            LastAuthorId = people[entry.Posts[^1].Author].PersonId!.Value,
            IsPinned = entry.IsPinned,
            IsLocked = entry.IsLocked,
        };
    }

    private IEnumerable<ForumPost> Posts(RenderedThread rendered, ForumThread thread)
    {
        var times = Times(rendered.Entry);
        return rendered.Entry.Posts.Select((post, index) => new ForumPost
        {
            ThreadId = thread.Id,
            Number = index + 1,
            AuthorId = people[post.Author].PersonId!.Value,
            OrganisationId = people[post.Author].OrganisationId,
            Body = post.Body,
            BodyHtml = rendered.Html[index],
            RendererVersion = MarkdownRenderer.Version,
            LanguageCode = post.Language == thread.LanguageCode ? null : post.Language,
            CreatedAt = times[index],
        });
    }

    private IEnumerable<ThreadEvent> Lines(ThreadEntry entry, ForumThread thread)
    {
        if (entry.IsPinned)
        {
            yield return Line(thread, ThreadEventKind.Pinned, ModeratorAmong(entry.Posts[0].Author), afterNumber: 1, thread.StartedAt);
        }

        if (entry.IsLocked)
        {
            yield return Line(thread, ThreadEventKind.Locked, ModeratorAmong(entry.Posts[^1].Author), thread.LastNumber, thread.LastPostAt);
        }
    }

    private static ThreadEvent Line(ForumThread thread, ThreadEventKind kind, long moderator, int afterNumber, DateTime postedAt) => new()
    {
        ThreadId = thread.Id,
        AfterNumber = afterNumber,
        Kind = kind,
        PersonId = moderator,
        Reason = "",
        At = postedAt.AddMinutes(2),
    };

    /// <summary>The author, if they may moderate; otherwise the first who may.</summary>
    private long ModeratorAmong(string author) =>
        (people[author].IsModerator ? people[author] : people.Values.First(person => person.Role == PersonRole.Moderator)).PersonId!.Value;

    private DateTime[] Times(ThreadEntry entry)
    {
        var times = new DateTime[entry.Posts.Count];
        var time = StartOf(entry);
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = time += entry.Posts[i].After;
        }

        return times;
    }

    private DateTime StartOf(ThreadEntry entry)
    {
        var day = DateOnly.FromDateTime(InstantFormatter.ToSofia(scope.Now)).AddDays(-entry.DaysAgo);
        return TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(entry.StartedAt), InstantFormatter.Sofia);
    }
}
