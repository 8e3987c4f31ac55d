using System.Collections.Frozen;
using BgImigranti.Hub.Recurrence;
using NodaTime.TimeZones;

namespace BgImigranti.Hub.ICalendar;

/// <summary>
/// What zone a name in a file means: one of the tz database, also behind a prefix (<c>/mozilla.org/20050126_1/Europe/Sofia</c>), one of
/// Windows (<c>FLE Standard Time</c>), or one that the file describes under a name of its own and says where it is (<c>X-LIC-LOCATION</c>).
/// </summary>
internal sealed class IcsZones
{
    private const string Home = "BG";

    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private readonly FrozenDictionary<string, string> _described;

    /// <summary>The zones of a file.</summary>
    public IcsZones(IcsBlocks blocks)
    {
        _described = blocks.Zones
            .Select(zone => (Id: zone.FirstLine("TZID"), Place: zone.FirstLine("X-LIC-LOCATION")))
            .Where(zone => zone is { Id: not null, Place: not null })
            .DistinctBy(zone => zone.Id)
            .ToFrozenDictionary(zone => zone.Id!, zone => zone.Place!, StringComparer.Ordinal);
        Own = Known(blocks.Frame.FirstLine("X-WR-TIMEZONE") ?? "") ?? EventTime.SofiaZone;
    }

    /// <summary>The zone of times that name none; Sofia when the file does not say.</summary>
    public string Own { get; }

    /// <summary>The zone of a property.</summary>
    /// <exception cref="Ui.RefusalException">It names one that is not known.</exception>
    public string Of(IcsProperty property)
    {
        if (property.Parameter("TZID") is not { } id)
        {
            return Own;
        }

        return Known(id)
            ?? (_described.TryGetValue(id, out var place) ? Known(place) : null)
            ?? throw IcsRefusal.With(() => ICalendarText.ZoneUnknown, id);
    }

    private static string? Known(string id)
    {
        var name = id.Trim();
        if (Source.CanonicalIdMap.ContainsKey(name))
        {
            return name;
        }

        if (OfWindows(name) is { } windows)
        {
            return windows;
        }

        // Areas of the database have one, two or three words.
        var words = name.Split('/');
        return Enumerable.Range(1, 3)
            .Where(count => name.StartsWith('/') && count < words.Length)
            .Select(count => string.Join('/', words[^count..]))
            .LastOrDefault(Source.CanonicalIdMap.ContainsKey);
    }

    // Of the places that a name of Windows stands for, the one in Bulgaria.
    private static string? OfWindows(string name)
    {
        var zone = Source.WindowsMapping.MapZones.FirstOrDefault(zone => zone.Territory == Home && zone.WindowsId == name);
        return zone?.TzdbIds[0] ?? (Source.WindowsMapping.PrimaryMapping.TryGetValue(name, out var primary) ? primary : null);
    }
}
