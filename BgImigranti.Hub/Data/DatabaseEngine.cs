namespace BgImigranti.Hub.Data;

/// <summary>The two engines the hub runs on.</summary>
public enum DatabaseEngine
{
    /// <summary>One file in the data directory, one machine, one writing connection.</summary>
    Sqlite,

    /// <summary>A server of its own; the engine for several nodes.</summary>
    PostgreSql,
}
