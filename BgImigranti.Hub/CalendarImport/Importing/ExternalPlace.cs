using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>Reads the town out of a place that somebody wrote by hand.</summary>
internal static class ExternalPlace
{
    private static readonly char[] Separators = [',', ';', '–', '—', '(', ')', '/'];

    /// <summary>
    /// Code of the town that stands in the place as a part by itself, <c>1000 гр. София, ул. „Пловдив“ 5</c>; a street that is called like
    /// a town is none. Null when none of ours is there.
    /// </summary>
    public static string? Town(string? place) => place?.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Trim().Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '\u00A0'))
        .Select(part => part.StartsWith("гр.", StringComparison.OrdinalIgnoreCase) ? part[3..].Trim() : part)
        .Select(part => Towns.All.FirstOrDefault(
            town => part.Equals(town.Bg, StringComparison.OrdinalIgnoreCase) || part.Equals(town.En, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(town => town is not null)?.Code;
}
