namespace BgImigranti.Hub.Library.Books;

/// <summary>Where a chapter begins in a text.</summary>
/// <param name="Start">The first character of its heading's line.</param>
/// <param name="IsUnderlined">The heading is marked by a line of equals signs below it, not by a number sign before it.</param>
internal readonly record struct BookHeading(int Start, bool IsUnderlined);
