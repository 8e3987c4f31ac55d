namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>Ids in the database of what a plan counts from 0.</summary>
internal sealed record SeedIds(IReadOnlyList<long> Sections, IReadOnlyList<long> People, IReadOnlyList<long> Threads);
