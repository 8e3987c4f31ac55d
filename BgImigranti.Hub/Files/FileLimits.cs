namespace BgImigranti.Hub.Files;

/// <summary>How much is taken. Sizes are in bytes; a megabyte is 1,048,576 of them, as file managers count.</summary>
public static class FileLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Largest picture.</summary>
    public const long Picture = 8 * Megabyte;

    /// <summary>Largest document, and so the largest file at all.</summary>
    public const long Document = 20 * Megabyte;

    /// <summary>Largest small picture that a browser sends beside the picture itself.</summary>
    public const long Thumbnail = 200 * 1024;

    /// <summary>Most pixels of a picture: what a browser unpacks takes four bytes for each.</summary>
    public const long Pixels = 40_000_000;

    /// <summary>Most pixels of all frames of a moving picture together.</summary>
    public const long FramesPixels = 10 * Pixels;

    /// <summary>What the files of one organisation may take together.</summary>
    public const long OrganisationQuota = 500 * Megabyte;

    /// <summary>Passes when the organisation has room left.</summary>
    /// <param name="used">What its files take already, each counted once.</param>
    /// <param name="added">What is to be added.</param>
    /// <exception cref="Ui.RefusalException"><c>quota-full</c>.</exception>
    public static void EnsureRoom(long used, long added)
    {
        if (used + added > OrganisationQuota)
        {
            throw FileRefusals.QuotaFull();
        }
    }
}
