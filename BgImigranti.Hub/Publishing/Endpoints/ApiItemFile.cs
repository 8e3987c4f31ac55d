using BgImigranti.Hub.Files;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>A file of an item for programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Language">The language of a document; null for pictures and for what has none.</param>
/// <param name="AltBg">What a picture shows, in Bulgarian.</param>
/// <param name="AltEn">The same in English.</param>
/// <param name="Url">Its address on this site.</param>
/// <param name="ThumbnailUrl">Address of the small picture that stands for it; null when there is none.</param>
public sealed record ApiItemFile(
    long Id, string Name, string ContentType, long Length, string? Language, string AltBg, string AltEn, string Url, string? ThumbnailUrl)
{
    internal static ApiItemFile Of(ItemFile file) => new(
        file.Id, file.Name, file.ContentType, file.Length, file.LanguageCode, file.AltBg, file.AltEn,
        Address(file.Hash, file.Name), file.ThumbnailHash is { } small ? Address(small, file.Name) : null);

    private static string Address(string hash, string name) => $"/{Localization.Language.Current.Code}/{FilesLinks.File(hash, name)}";
}
