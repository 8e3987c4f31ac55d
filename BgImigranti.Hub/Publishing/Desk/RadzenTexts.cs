using System.Globalization;
using Radzen;

namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>The words of the grid in the page's language; what has no text here keeps the component's own.</summary>
internal sealed class RadzenTexts : ILocalizer
{
    public string? Get(string key, CultureInfo culture) => RadzenText.ResourceManager.GetString(key, culture);
}
