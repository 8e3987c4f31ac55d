using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Library.Reading;

/// <summary>One of a material's pictures.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="File">The picture.</param>
public sealed record MaterialPicture(int Number, int Count, ItemFile File)
{
    /// <summary>Language of <see cref="Alt"/>: the reader's, or the other when nothing was written in theirs.</summary>
    public string AltLanguageCode =>
        In(Language.Current).Length > 0 || In(Language.Current.Other).Length == 0 ? Language.Current.Code : Language.Current.Other.Code;

    /// <summary>What it shows, in words; empty when nobody has said it.</summary>
    public string Alt => In(Language.Parse(AltLanguageCode));

    /// <summary>The pictures of a material, in their order.</summary>
    public static IReadOnlyList<MaterialPicture> From(ItemView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var files = view.Pictures.ToList();
        return [.. files.Select((file, index) => new MaterialPicture(index + 1, files.Count, file))];
    }

    private string In(Language language) => language == Language.English ? File.AltEn : File.AltBg;
}
