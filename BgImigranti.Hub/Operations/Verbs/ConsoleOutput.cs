namespace BgImigranti.Hub.Operations.Verbs;

/// <summary>The console of this process.</summary>
public sealed class ConsoleOutput : IVerbOutput
{
    /// <inheritdoc />
    public Task PrintAsync(string line) => Console.Out.WriteLineAsync(line);

    /// <inheritdoc />
    public Task NoteAsync(string line) => Console.Error.WriteLineAsync(line);
}
