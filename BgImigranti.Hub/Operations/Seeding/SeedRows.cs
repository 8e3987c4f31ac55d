using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.PostgreSql;
using BgImigranti.Hub.Forum.Writing;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>Writes a batch past the entities, each engine in its own fastest way, inside an operation of the writer.</summary>
internal abstract class SeedRows(WriteScope scope)
{
    protected WriteScope Scope { get; } = scope;

    /// <summary>The way of this scope's engine.</summary>
    public static SeedRows From(WriteScope scope) =>
        scope.Db is PostgreSqlHubDbContext ? new PostgreSqlSeedRows(scope) : new SqliteSeedRows(scope);

    /// <summary>Writes the batch and the counters it changes.</summary>
    /// <returns>Ids of the new threads, in order.</returns>
    public async Task<IReadOnlyList<long>> WriteAsync(SeedBatch batch, SeedIds ids)
    {
        var made = await AddThreadsAsync(batch.Threads, ids);
        ids = ids with { Threads = [.. ids.Threads, .. made] };
        await AddPostsAsync(batch.Posts, ids);
        await RaiseThreadsAsync(batch.Newest, ids);
        foreach (var section in ids.Sections)
        {
            await SectionCounts.RecountAsync(Scope.Db, section);
        }

        return made;
    }

    /// <summary>Adds threads without posts; their counters follow.</summary>
    protected abstract Task<IReadOnlyList<long>> AddThreadsAsync(IReadOnlyList<SeedThread> threads, SeedIds ids);

    protected abstract Task AddPostsAsync(IReadOnlyList<SeedPost> posts, SeedIds ids);

    /// <summary>Brings number, time and author of the newest post into the threads' rows.</summary>
    protected abstract Task RaiseThreadsAsync(IReadOnlyCollection<SeedPost> newest, SeedIds ids);
}
