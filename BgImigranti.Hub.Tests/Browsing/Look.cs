using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>One way in which a page is looked at.</summary>
/// <param name="Name">For people.</param>
/// <param name="Media">What the reader's device asks for.</param>
/// <param name="Width">Width of the window, in CSS pixels.</param>
public sealed record Look(string Name, PageEmulateMediaOptions Media, int Width)
{
    private static readonly (string Name, PageEmulateMediaOptions Media)[] Themes =
    [
        ("light", Theme(ColorScheme.Light)),
        ("dark", Theme(ColorScheme.Dark)),
        ("more contrast", Theme(ColorScheme.Light, contrast: Contrast.More)),
        ("forced colours", Theme(ColorScheme.Dark, ForcedColors.Active)),
    ];

    /// <summary>All of them: the narrow ones first, so that the window is not resized for each.</summary>
    public static IReadOnlyList<Look> All { get; } =
        [.. from width in new[] { 320, 1280 } from theme in Themes select new Look($"{theme.Name} {width}", theme.Media, width)];

    /// <summary>Makes the page look so.</summary>
    public async Task ApplyAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.SetViewportSizeAsync(Width, 900);
        await page.EmulateMediaAsync(Media);
    }

    private static PageEmulateMediaOptions Theme(
        ColorScheme scheme, ForcedColors forced = ForcedColors.None, Contrast contrast = Contrast.NoPreference) =>
        new() { ColorScheme = scheme, ForcedColors = forced, Contrast = contrast, ReducedMotion = ReducedMotion.Reduce };
}
