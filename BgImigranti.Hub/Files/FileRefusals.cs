using System.Globalization;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Files;

/// <summary>Everything that the store may say no to. What it says tells a person what to do, and a prober nothing.</summary>
internal static class FileRefusals
{
    public static RefusalException Empty() => new("file-empty", StatusCodes.Status422UnprocessableEntity, () => FilesText.Empty);

    public static RefusalException TooLarge(long limit) =>
        new(
            "file-too-large",
            StatusCodes.Status413PayloadTooLarge,
            () => string.Format(CultureInfo.CurrentCulture, FilesText.TooLarge, SizeOf(limit)));

    public static RefusalException TypeRefused() =>
        new("file-type-refused", StatusCodes.Status415UnsupportedMediaType, () => FilesText.TypeRefused);

    public static RefusalException NoPicture() =>
        new("file-type-refused", StatusCodes.Status415UnsupportedMediaType, () => FilesText.NoPicture);

    public static RefusalException Damaged() => new("file-damaged", StatusCodes.Status422UnprocessableEntity, () => FilesText.Damaged);

    public static RefusalException Disguised() =>
        new("file-disguised", StatusCodes.Status422UnprocessableEntity, () => FilesText.Disguised);

    public static RefusalException Active() => new("file-active", StatusCodes.Status422UnprocessableEntity, () => FilesText.Active);

    public static RefusalException Locked() => new("file-locked", StatusCodes.Status422UnprocessableEntity, () => FilesText.Locked);

    public static RefusalException Swollen() => new("file-swollen", StatusCodes.Status422UnprocessableEntity, () => FilesText.Swollen);

    public static RefusalException PictureTooLarge() => new("picture-too-large", StatusCodes.Status413PayloadTooLarge, () => string.Format(
        CultureInfo.CurrentCulture, FilesText.PictureTooLarge, (FileLimits.Pixels / 1_000_000).ToString(CultureInfo.CurrentCulture)));

    public static RefusalException QuotaFull() =>
        new(
            "quota-full",
            StatusCodes.Status413PayloadTooLarge,
            () => string.Format(CultureInfo.CurrentCulture, FilesText.QuotaFull, SizeOf(FileLimits.OrganisationQuota)));

    public static RefusalException Missing() => new("file-missing", StatusCodes.Status422UnprocessableEntity, () => FilesText.Missing);

    public static RefusalException Several() => new("file-several", StatusCodes.Status422UnprocessableEntity, () => FilesText.Several);

    public static RefusalException Malformed() => new("upload-malformed", StatusCodes.Status400BadRequest, () => FilesText.Malformed);

    public static RefusalException FormStale() => new("form-stale", StatusCodes.Status422UnprocessableEntity, () => FilesText.FormStale);

    public static RefusalException NotFound() => new("not-found", StatusCodes.Status404NotFound, () => FilesText.NotFound);

    private static string SizeOf(long bytes) => bytes < 1024 * 1024
        ? string.Format(CultureInfo.CurrentCulture, FilesText.Kilobytes, (bytes / 1024).ToString(CultureInfo.CurrentCulture))
        : string.Format(CultureInfo.CurrentCulture, FilesText.Megabytes, (bytes / (1024 * 1024)).ToString(CultureInfo.CurrentCulture));
}
