using System.Globalization;
using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>
/// What a list tells the script of a signed-in reader about their reading: rows that the stream brings are alike for everybody,
/// and the script adds the badge.
/// </summary>
public static class PersonReadMarks
{
    /// <summary>The rows with how far each was read, <c>42:7 43: 44:1</c>, empty behind the colon when never; null for visitors.</summary>
    public static string? Rows(Reader reader, IEnumerable<ThreadRow> rows)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsSignedIn
            ? string.Join(' ', rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id}:{row.ReadNumber}")))
            : null;
    }
}
