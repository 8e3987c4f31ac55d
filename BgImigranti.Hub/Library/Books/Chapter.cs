namespace BgImigranti.Hub.Library.Books;

/// <summary>A chapter of a book.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Title">The words of its heading, without Markdown signs; empty when the heading has none.</param>
/// <param name="Heading">The heading's lines as they were typed, with the line end.</param>
/// <param name="Body">Its text, Markdown, as it was typed.</param>
public sealed record Chapter(int Number, string Title, string Heading, string Body)
{
    /// <summary>Minutes that reading it takes.</summary>
    public int Minutes => ReadingTime.Minutes(Body);
}
