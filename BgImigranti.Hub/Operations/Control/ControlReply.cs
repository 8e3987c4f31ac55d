namespace BgImigranti.Hub.Operations.Control;

/// <summary>
/// One line of the hub's answer over the socket: a line to print, a line to note, or the end. The question is one line too, a
/// <see cref="VerbRequest"/>; both are JSON.
/// </summary>
/// <param name="Line">A line of the result.</param>
/// <param name="Note">A line about the work.</param>
/// <param name="ExitCode">The verb has ended so; the last line.</param>
internal sealed record ControlReply(string? Line = null, string? Note = null, int? ExitCode = null);
