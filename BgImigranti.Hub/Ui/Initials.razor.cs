using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Ui;

public sealed partial class Initials
{
    /// <summary>How many colours the style sheet has: <c>hue-0</c> to <c>hue-11</c>.</summary>
    public const int Hues = 12;

    /// <summary>The name whose first and last word give the letters.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The colour, 0 to 11.</summary>
    [Parameter, EditorRequired]
    public required int Hue { get; set; }

    /// <summary>The smaller of the two sizes, for lists.</summary>
    [Parameter]
    public bool IsSmall { get; set; }

    private static readonly char[] Marks = ['„', '“', '”', '"', '«', '»', '(', '–', '—', '-'];

    private string Letters
    {
        get
        {
            // A name may begin with a quotation mark or have a dash between its words.
            string[] words = [.. Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimStart(Marks)).Where(word => word.Length > 0)];
            return words switch
            {
                [] => "",
                [var only] => First(only),
                _ => First(words[0]) + First(words[^1]),
            };
        }
    }

    private static string First(string word) =>
        StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.InvariantCulture);
}
