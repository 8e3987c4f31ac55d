using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>A shared item of <c>demo/items</c>.</summary>
public sealed record ItemEntry
{
    /// <summary>Word of its rubric in addresses: the folder of its file.</summary>
    public required string Path { get; init; }

    /// <summary>Key of its organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>Key of its author.</summary>
    public required string Author { get; init; }

    /// <summary>Language of its source.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands in its life: <c>published</c>, <c>draft</c>, <c>review</c>, <c>scheduled</c> or <c>archived</c>.</summary>
    public required string State { get; init; }

    /// <summary>When it was, or is to be, published: days from the day of the installation, and a time of Sofia.</summary>
    public required RelativeMoment? Published { get; init; }

    /// <summary>The translation was made from an older source.</summary>
    public required bool IsOtherOutdated { get; init; }

    /// <summary>The fields by name; moments among them are still relative.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>The texts by language.</summary>
    public required IReadOnlyDictionary<string, TextInput> Texts { get; init; }

    /// <summary>Its pictures, in their order.</summary>
    public required IReadOnlyList<PictureEntry> Pictures { get; init; }
}
