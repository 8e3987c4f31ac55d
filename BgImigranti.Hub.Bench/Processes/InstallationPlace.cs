namespace BgImigranti.Hub.Bench.Processes;

/// <summary>Where an installation keeps what it writes.</summary>
/// <param name="Directory">Its data directory.</param>
/// <param name="ConnectionString">Its database on PostgreSQL; null for SQLite in the directory.</param>
internal sealed record InstallationPlace(string Directory, string? ConnectionString);
