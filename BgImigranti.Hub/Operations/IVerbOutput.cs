namespace BgImigranti.Hub.Operations;

/// <summary>Where a verb speaks: the console, or the socket over which another process asked for it.</summary>
public interface IVerbOutput
{
    /// <summary>A line of the result: standard output, for programs to read.</summary>
    Task PrintAsync(string line);

    /// <summary>A line about the work: standard error, for people.</summary>
    Task NoteAsync(string line);
}
