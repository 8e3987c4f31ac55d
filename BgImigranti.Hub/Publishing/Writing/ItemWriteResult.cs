namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>What came of a write.</summary>
/// <param name="Id">The item.</param>
/// <param name="Path">Word of its rubric in addresses.</param>
/// <param name="Title">Its title in the source language.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Version">Its version now.</param>
public sealed record ItemWriteResult(long Id, string Path, string Title, ItemState State, int Version)
{
    /// <summary>Its public address, relative to the language prefix.</summary>
    public string Address => PublishingLinks.Item(Path, Id, Title);
}
