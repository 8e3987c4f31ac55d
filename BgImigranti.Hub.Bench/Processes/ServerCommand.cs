namespace BgImigranti.Hub.Bench.Processes;

/// <summary>How a server is started; the address to listen on is added by the starter.</summary>
/// <param name="Name">For messages to people.</param>
/// <param name="Dll">The assembly given to <c>dotnet</c>.</param>
/// <param name="ReadyPath">Answers 200 as soon as the server can be measured.</param>
internal sealed record ServerCommand(string Name, string Dll, IReadOnlyList<string> Arguments, string ReadyPath)
{
    /// <summary>Environment variables besides the inherited ones.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
