using BgImigranti.Hub.Files;

namespace BgImigranti.Hub.Operations.Demo.Installation;

/// <summary>A picture that lies in the store and has no row yet.</summary>
/// <param name="Entry">What is said of it.</param>
/// <param name="File">The picture.</param>
/// <param name="Small">What stands for it in lists.</param>
public sealed record StoredPicture(PictureEntry Entry, StoredFile File, StoredFile Small);
