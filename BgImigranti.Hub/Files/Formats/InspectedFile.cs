namespace BgImigranti.Hub.Files.Formats;

/// <summary>A file that was looked through and found good.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Pieces">What of it is kept, in order: the whole file, or a picture without its metadata.</param>
/// <param name="Width">Width of a picture in pixels.</param>
/// <param name="Height">Height of a picture in pixels.</param>
internal sealed record InspectedFile(FileType Type, IReadOnlyList<ReadOnlyMemory<byte>> Pieces, int? Width = null, int? Height = null);
