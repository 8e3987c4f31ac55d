using System.Text;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.ICalendar.Reading;

/// <summary>
/// Reads calendar files of other programs (RFC 5545). Every event is taken that is understood wholly; every other one is named with its
/// line and the reason, and nothing is simplified in silence. Texts are plain text of strangers. Bounded by <see cref="IcsLimits"/>.
/// </summary>
public static class IcsReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="RefusalException">It is no calendar or too large.</exception>
    public static async Task<IcsReadResult> ReadAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var file = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await stream.ReadAsync(buffer, cancellation); read > 0; read = await stream.ReadAsync(buffer, cancellation))
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            ThrowIfTooLarge(file.Length);
        }

        return Read(file.GetBuffer().AsSpan(0, (int)file.Length));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="RefusalException">It is no calendar or too large.</exception>
    public static IcsReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ThrowIfTooLarge(text.Length);
        return Read(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <exception cref="RefusalException">It is no calendar or too large.</exception>
    public static IcsReadResult Read(ReadOnlySpan<byte> file)
    {
        ThrowIfTooLarge(file.Length);
        var blocks = IcsBlocks.From(IcsLine.From(file));
        var zones = new IcsZones(blocks);
        var events = new List<IcsEvent>();
        var errors = new List<IcsError>();
        var seen = new HashSet<(string, NodaTime.LocalDateTime?)>();
        foreach (var block in blocks.Events)
        {
            try
            {
                var read = new IcsEventReader(block, zones).Read();
                if (!seen.Add((read.Uid, read.RecurrenceId)))
                {
                    throw IcsRefusal.With(() => ICalendarText.EventTwice);
                }

                events.Add(read);
            }
            catch (RefusalException refusal)
            {
                errors.Add(ErrorOf(block, refusal));
            }
        }

        return new IcsReadResult(blocks.Frame.FirstLine("X-WR-CALNAME") ?? blocks.Frame.FirstLine("NAME"), Named(events), errors);
    }

    // Occurrences are named by the clock of their series, which may be in another zone.
    private static List<IcsEvent> Named(List<IcsEvent> events)
    {
        var series = events.Where(one => one.RecurrenceId is null).ToDictionary(one => one.Uid, one => one.Time, StringComparer.Ordinal);
        return events.ConvertAll(one => one.RecurrenceId is { } id
            && series.TryGetValue(one.Uid, out var time)
            && !time.IsAllDay
            && !one.Time.IsAllDay
            && time.ZoneId != one.Time.ZoneId
            ? one with { RecurrenceId = new IcsMoment(id, one.Time.ZoneId, IsDay: false).InZone(time.ZoneId) }
            : one);
    }

    private static IcsError ErrorOf(IcsBlock block, RefusalException refusal) => new(
        block.Error is null ? block.Line : block.ErrorLine,
        block.FirstLine("UID") is { } uid ? IcsRefusal.Shown(uid) : null,
        block.FirstLine("SUMMARY") is { } summary ? IcsRefusal.Shown(summary) : null,
        refusal);

    private static void ThrowIfTooLarge(long bytes)
    {
        if (bytes > IcsLimits.Bytes)
        {
            throw IcsRefusal.With(() => ICalendarText.FileTooLarge, IcsLimits.Bytes / (1024 * 1024));
        }
    }
}
