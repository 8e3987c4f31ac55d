using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>
/// Adds load data in operations small enough that a running hub goes on answering. Each leaves the counters right, so it may be
/// interrupted. Its people have no password.
/// </summary>
public sealed class SeedVerb(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, PeopleService people, EventSeeder events, MarkdownRenderer markdown,
    StatisticsRefreshJob statistics)
{
    private const string Domain = "@load.example";
    private const int ReportEvery = 100_000;

    /// <summary>Adds what is asked for.</summary>
    public async Task RunAsync(VerbRequest.Seed request, IVerbOutput output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        var started = TimeProvider.System.GetTimestamp();
        var sections = await PublicSectionsAsync(cancellation);
        var authors = await PeopleAsync(request.People, cancellation);
        var threads = new List<long>(request.Threads);
        var (written, report) = (0, ReportEvery);
        foreach (var batch in new SeedPlan(request, sections.Count, markdown).Batches())
        {
            threads.AddRange(await writer.WriteAsync(
                scope => SeedRows.From(scope).WriteAsync(batch, new SeedIds(sections, authors, threads)), cancellation));
            written += batch.Posts.Count;
            if (written >= report)
            {
                await output.NoteAsync(string.Create(CultureInfo.InvariantCulture, $"{written:N0} of {request.Posts:N0} posts"));
                report += ReportEvery;
            }
        }

        await EmitAsync(sections, threads[^1], cancellation);
        if (request.Events > 0)
        {
            await events.AddAsync(request.Events, authors, cancellation);
        }

        await statistics.AnalyzeAsync(cancellation);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await output.NoteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Threads:N0} threads with {written:N0} posts of {authors.Count:N0} people and {request.Events:N0} events in {seconds:N1} s."));
    }

    private async Task<IReadOnlyList<long>> PublicSectionsAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sections = await db.Sections.Where(section => !section.IsRestricted).OrderBy(section => section.Position)
            .Select(section => section.Id).ToListAsync(cancellation);
        return sections.Count > 0 ? sections : throw VerbRefusal.Because("There is no public section to put threads into.");
    }

    /// <summary>Those of an earlier run write again; who is missing is added.</summary>
    private async Task<IReadOnlyList<long>> PeopleAsync(int count, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = await db.People.Where(person => person.Email!.EndsWith(Domain))
            .ToDictionaryAsync(person => person.Email!, person => person.Id, StringComparer.Ordinal, cancellation);
        var wanted = Enumerable.Range(1, count)
            .Select(number => new NewPerson(string.Create(CultureInfo.InvariantCulture, $"person{number}{Domain}"), Name(number))
            {
                LanguageCode = number % 3 == 0 ? "en" : "bg",
            }).ToList();
        var missing = wanted.Where(person => !known.ContainsKey(person.Email)).ToList();
        foreach (var (person, id) in missing.Zip(await people.AddManyAsync(missing, sharedPassword: null, cancellation)))
        {
            known.Add(person.Email, id);
        }

        return [.. wanted.Select(person => known[person.Email])];
    }

    private static string Name(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(number % 3 == 0 ? "Person" : "Човек")} {number}");

    /// <summary>One change for each list, not one for each post: whoever looks at them sees what they have become.</summary>
    private Task EmitAsync(IReadOnlyList<long> sections, long newestThread, CancellationToken cancellation) => writer.WriteAsync(scope =>
    {
        foreach (var section in sections)
        {
            scope.Emit(LiveStreams.Forum, ForumKinds.SectionChanged, section);
        }

        scope.Emit(LiveStreams.Front, ForumKinds.ThreadListed, newestThread);
        return Task.CompletedTask;
    }, cancellation);
}
