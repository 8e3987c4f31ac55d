using System.Globalization;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.ICalendar.Reading;

/// <summary>
/// Reads the properties of one event. Ical.Net is not asked: of a value that it cannot read it makes none (DTEND, DURATION, single EXDATEs,
/// a RECURRENCE-ID with RANGE) and of <c>dtstart;tzid="Europe/Sofia"</c> a time without a zone, and says nothing.
/// </summary>
internal sealed class IcsEventReader(IcsBlock block, IcsZones zones)
{
    /// <summary>The event.</summary>
    /// <exception cref="RefusalException">Something in it is wrong or not supported.</exception>
    public IcsEvent Read()
    {
        if (block.Error is { } error)
        {
            throw error;
        }

        var uid = block.FirstLine("UID") ?? throw IcsRefusal.With(() => ICalendarText.PropertyMissing, "UID");
        var time = new IcsTimeReader(block, zones).Read();
        var recurrenceId = RecurrenceId();
        return new IcsEvent(
            uid,
            Sequence(),
            Stamp(),
            time,
            recurrenceId is null ? new IcsRecurrenceReader(block, zones).Read(time) : RecurrenceSet.None,
            recurrenceId?.In(recurrenceId.IsDay ? recurrenceId.ZoneId : time.ZoneId, block.Single("RECURRENCE-ID")!),
            block.FirstLine("SUMMARY") ?? "",
            IcsText.Lines(IcsText.Unescape(block.Single("DESCRIPTION")?.Value ?? "")),
            block.FirstLine("LOCATION"),
            Url(),
            Status(),
            [.. block.All("CATEGORIES")
                .SelectMany(property => IcsText.Parts(property.Value))
                .Select(IcsText.Unescape)
                .Select(IcsText.Line)
                .Where(word => word.Length > 0)
                .Distinct()],
            block.Single("ORGANIZER") is { } organizer ? IcsText.Organizer(organizer.Parameter("CN"), organizer.Value) : null,
            block.FirstLine("CONTACT"));
    }

    private IcsMoment? RecurrenceId()
    {
        if (block.Single("RECURRENCE-ID") is not { } property)
        {
            return null;
        }

        return property.Parameter("RANGE") is { } range
            ? throw IcsRefusal.With(() => ICalendarText.RangeUnsupported, range)
            : IcsMoment.From(property, zones);
    }

    private int Sequence()
    {
        if (block.Single("SEQUENCE") is not { } property)
        {
            return 0;
        }

        return int.TryParse(property.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw property.Wrong();
    }

    private DateTime Stamp() => (block.Single("LAST-MODIFIED") ?? block.Single("DTSTAMP")) is { } property
        ? IcsMoment.From(property, zones).Instant.ToDateTimeUtc()
        : DateTime.UnixEpoch;

    private IcsStatus Status() => block.Single("STATUS") is not { } property
        ? IcsStatus.Confirmed
        : property.Value.Trim().ToUpperInvariant() switch
        {
            "TENTATIVE" => IcsStatus.Tentative,
            "CONFIRMED" => IcsStatus.Confirmed,
            "CANCELLED" => IcsStatus.Cancelled,
            _ => throw property.Wrong(),
        };

    // An address that no page could link to is none.
    private string? Url() =>
        Uri.TryCreate(block.Single("URL")?.Value.Trim(), UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url.AbsoluteUri
            : null;
}
