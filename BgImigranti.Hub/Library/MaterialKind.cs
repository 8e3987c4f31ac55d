namespace BgImigranti.Hub.Library;

/// <summary>What a material of the library is. The order is that of the library's page.</summary>
public enum MaterialKind
{
    /// <summary>A book to be read chapter by chapter.</summary>
    Handbook,

    /// <summary>What a newspaper or another medium has published.</summary>
    Press,

    /// <summary>What seminars are held with.</summary>
    Seminar,

    /// <summary>Pictures.</summary>
    Gallery,

    /// <summary>A sheet to print and to hand out.</summary>
    Leaflet,
}
