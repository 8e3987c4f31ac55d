namespace BgImigranti.Hub.Bench.Suites;

/// <summary>One part of the bench.</summary>
internal interface IBenchSuite
{
    /// <summary>What the caller types.</summary>
    string Name { get; }

    /// <summary>Measures and adds figures to the report of the context.</summary>
    Task RunAsync(BenchContext context, CancellationToken cancellationToken);
}
