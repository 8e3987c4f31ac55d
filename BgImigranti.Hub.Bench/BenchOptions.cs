namespace BgImigranti.Hub.Bench;

/// <summary>What the caller asked for.</summary>
/// <param name="HubDll">A hub that is built already; null publishes the one of this repository.</param>
/// <param name="Rounds">Rounds of every figure.</param>
/// <param name="IsQuick">Shorter rounds and a smaller growth: to see whether everything works, not to quote.</param>
/// <param name="JsonFile">Where the figures go; null chooses a file beside the program.</param>
/// <param name="DataDirectory">Keeps seeded installations for the next run; null uses a directory that is deleted.</param>
/// <param name="PostgreSql">Connection string of a role that may create databases; null measures on SQLite only.</param>
internal sealed record BenchOptions(string? HubDll, int Rounds, bool IsQuick, string? JsonFile, string? DataDirectory, string? PostgreSql)
{
    /// <summary>How long one round of load takes.</summary>
    public TimeSpan RoundTime => TimeSpan.FromSeconds(IsQuick ? 0.5 : 2);

    /// <summary>How long a server is loaded before it is measured, so that its hot code is compiled.</summary>
    public TimeSpan WarmUpTime => TimeSpan.FromSeconds(IsQuick ? 1 : 5);
}
