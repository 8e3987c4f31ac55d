using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Ui;

public sealed partial class Pager
{
    private const int Neighbours = 2;

    /// <summary>The page that is shown, from 1.</summary>
    [Parameter, EditorRequired]
    public required int Page { get; set; }

    /// <summary>How many pages there are.</summary>
    [Parameter, EditorRequired]
    public required int Pages { get; set; }

    /// <summary>The address of a page.</summary>
    [Parameter, EditorRequired]
    public required Func<int, string> Href { get; set; }

    /// <summary>The id of the element, so that a live change can replace it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    private static string Label(int number) => string.Format(CultureInfo.CurrentCulture, UiText.PagerPage, number);

    // First, last and the neighbours of this page; null is a gap. A gap of a single page is that page: it takes no more room.
    private IEnumerable<int?> Entries()
    {
        var last = 0;
        for (var number = 1; number <= Pages; number++)
        {
            var isShown = number == 1 || number == Pages || Math.Abs(number - Page) <= Neighbours;
            if (!isShown)
            {
                continue;
            }

            if (number - last == 2)
            {
                yield return number - 1;
            }
            else if (number - last > 2)
            {
                yield return null;
            }

            yield return number;
            last = number;
        }
    }
}
