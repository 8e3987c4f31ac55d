namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>An item whose pictures lie in the store, where they are put before the one writer is entered.</summary>
/// <param name="Entry">The item.</param>
/// <param name="Pictures">Its pictures, in their order.</param>
public sealed record IllustratedItem(ItemEntry Entry, IReadOnlyList<StoredPicture> Pictures);
