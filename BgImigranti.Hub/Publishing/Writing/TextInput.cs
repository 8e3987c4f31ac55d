namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>One language version as it was typed.</summary>
public sealed record TextInput(string Title, string Summary, string Body)
{
    /// <summary>Nothing typed.</summary>
    public static TextInput Empty { get; } = new("", "", "");

    /// <summary>There is neither a title nor a text nor a summary.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Summary) && string.IsNullOrWhiteSpace(Body);
}
