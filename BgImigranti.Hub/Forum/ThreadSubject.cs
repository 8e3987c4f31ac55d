namespace BgImigranti.Hub.Forum;

/// <summary>What stands above the posts of a thread that discusses something shared.</summary>
/// <param name="Card">A component.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record ThreadSubject(Type Card, IDictionary<string, object> Parameters)
{
    /// <summary>Id of the card's element; an empty one holds its place while there is nothing to show.</summary>
    public const string ElementId = "thread-subject";
}
