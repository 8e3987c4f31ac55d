namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>A post of load data; thread, section and author count from 0 within the plan.</summary>
internal readonly record struct SeedPost(int Thread, int Section, int Number, int Author, SeedBody Body, DateTime At);
