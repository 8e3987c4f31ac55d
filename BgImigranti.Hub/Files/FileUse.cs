namespace BgImigranti.Hub.Files;

/// <summary>What a file is wanted for.</summary>
public enum FileUse
{
    /// <summary>An attachment: any type that the hub takes.</summary>
    Attachment,

    /// <summary>A picture to be shown.</summary>
    Picture,

    /// <summary>A small picture made by the browser, at most <see cref="FileLimits.Thumbnail"/> bytes.</summary>
    Thumbnail,
}
