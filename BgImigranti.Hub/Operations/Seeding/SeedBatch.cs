namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>What is written in one operation: new threads, and posts in them and in older ones, in the order of time.</summary>
internal sealed record SeedBatch(IReadOnlyList<SeedThread> Threads, IReadOnlyList<SeedPost> Posts)
{
    /// <summary>The newest post of each thread that this batch adds to.</summary>
    public IReadOnlyCollection<SeedPost> Newest { get; } = Posts.GroupBy(post => post.Thread).Select(ofThread => ofThread.Last()).ToList();
}
