namespace BgImigranti.Hub.Library;

/// <summary>What kinds of materials are called, and the sign of each.</summary>
public static class MaterialKindText
{
    /// <summary>One of them.</summary>
    public static string For(MaterialKind kind) => kind switch
    {
        MaterialKind.Handbook => LibraryText.KindHandbook,
        MaterialKind.Press => LibraryText.KindPress,
        MaterialKind.Seminar => LibraryText.KindSeminar,
        MaterialKind.Gallery => LibraryText.KindGallery,
        MaterialKind.Leaflet => LibraryText.KindLeaflet,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>All of them, as a shelf is called.</summary>
    public static string PluralOf(MaterialKind kind) => kind switch
    {
        MaterialKind.Handbook => LibraryText.KindHandbooks,
        MaterialKind.Press => LibraryText.KindPressPlural,
        MaterialKind.Seminar => LibraryText.KindSeminars,
        MaterialKind.Gallery => LibraryText.KindGalleries,
        MaterialKind.Leaflet => LibraryText.KindLeaflets,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Name of the sign in the sprite.</summary>
    public static string IconOf(MaterialKind kind) => kind switch
    {
        MaterialKind.Press => "news",
        MaterialKind.Seminar => "people",
        MaterialKind.Gallery => "picture",
        MaterialKind.Leaflet => "file",
        _ => "book",
    };
}
