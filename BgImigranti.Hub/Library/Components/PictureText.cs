using System.Globalization;
using BgImigranti.Hub.Library.Reading;

namespace BgImigranti.Hub.Library.Components;

/// <summary>What is said of a picture's place.</summary>
public static class PictureText
{
    /// <summary>Which it is, of how many.</summary>
    public static string Position(MaterialPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return string.Format(CultureInfo.CurrentCulture, LibraryText.PicturePosition, picture.Number, picture.Count);
    }
}
