namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>A thread of load data; index, section and author count from 0 within the plan.</summary>
internal readonly record struct SeedThread(int Index, int Section, int Author, bool IsEnglish, string Title, DateTime At);
