namespace BgImigranti.Hub.Tests.Operations;

/// <summary>How a verb of the command line ended.</summary>
/// <param name="ExitCode">Its code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record FinishedVerb(int ExitCode, string Output, string Errors);
