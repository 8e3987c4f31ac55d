using NodaTime;
using NodaTime.Text;

namespace BgImigranti.Hub.Recurrence;

/// <summary>
/// The end of a rule as it is written: a day (all of it counts), a local time, or an instant, which RFC 5545 asks of files.
/// </summary>
/// <param name="Moment">What is written.</param>
/// <param name="Kind">How it is meant.</param>
internal sealed record RuleUntil(LocalDateTime Moment, RuleUntilKind Kind)
{
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>A whole day.</summary>
    public static RuleUntil At(LocalDate day) => new(day.AtMidnight(), RuleUntilKind.Day);

    /// <summary>20270630, 20270630T200000 or 20270630T200000Z; null when it is none of them.</summary>
    public static RuleUntil? Read(string text)
    {
        if (Days.Parse(text) is { Success: true } day)
        {
            return At(day.Value);
        }

        var isInstant = text.EndsWith('Z');
        return Times.Parse(isInstant ? text[..^1] : text) is { Success: true } time
            ? new RuleUntil(time.Value, isInstant ? RuleUntilKind.Instant : RuleUntilKind.Local)
            : null;
    }

    /// <summary>
    /// The last day on which an event can still begin. Our rules yield at most one start a day, so a day says it all.
    /// </summary>
    public LocalDate LastDay(EventTime time)
    {
        if (Kind == RuleUntilKind.Day || Moment.Year is < EventTime.FirstYear or > EventTime.LastYear)
        {
            return Moment.Date;
        }

        if (Kind == RuleUntilKind.Local)
        {
            return time.Start.TimeOfDay <= Moment.TimeOfDay ? Moment.Date : Moment.Date.PlusDays(-1);
        }

        // No local day is further from the day of UTC than one.
        var until = Moment.InUtc().ToDateTimeUtc();
        var day = Moment.Date.PlusDays(1);
        while (time.At(day.At(time.Start.TimeOfDay)).StartUtc > until)
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    /// <inheritdoc />
    public override string ToString() => Kind switch
    {
        RuleUntilKind.Day => Days.Format(Moment.Date),
        RuleUntilKind.Local => Times.Format(Moment),
        _ => Times.Format(Moment) + "Z",
    };
}
