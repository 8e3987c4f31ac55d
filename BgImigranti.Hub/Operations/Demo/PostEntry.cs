namespace BgImigranti.Hub.Operations.Demo;

/// <summary>A post of a demo thread.</summary>
/// <param name="Author">Key of a person.</param>
/// <param name="After">Time since the post before; none for the opening.</param>
/// <param name="Language">Its language, where the file says one; null when it is the thread's.</param>
/// <param name="Body">Markdown.</param>
public sealed record PostEntry(string Author, TimeSpan After, string? Language, string Body);
