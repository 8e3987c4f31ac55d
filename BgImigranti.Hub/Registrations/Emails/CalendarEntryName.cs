using System.Globalization;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Occurrences;

namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>
/// What an e-mail put into somebody's calendar. It is kept, because a date comes to another name when its series is shifted or cut in two:
/// then the entry under the old one has to go.
/// </summary>
/// <param name="Name">By what their calendar knows the date.</param>
/// <param name="Sequence">The number under which it got it last.</param>
internal sealed record CalendarEntryName(OccurrenceName Name, int Sequence)
{
    /// <summary>The text that is kept of several, the newest first.</summary>
    public static string Write(IEnumerable<CalendarEntryName> entries) => string.Join('\n', entries.Select(Write));

    /// <summary>Reads what <see cref="Write(IEnumerable{CalendarEntryName})"/> wrote.</summary>
    public static IReadOnlyList<CalendarEntryName> Read(string kept) =>
        [.. kept.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static string Write(CalendarEntryName entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Sequence} {entry.Name.Uid}{(entry.Name.Planned is { } time ? $" {EventTimeConverter.Write(time)}" : "")}");

    private static CalendarEntryName ReadOne(string line)
    {
        var parts = line.Split(' ', 3);
        var name = new OccurrenceName(parts[1], parts.Length == 3 ? EventTimeConverter.Read(parts[2]) : null);
        return new CalendarEntryName(name, int.Parse(parts[0], CultureInfo.InvariantCulture));
    }
}
