using BgImigranti.Hub.Localization;
using BgImigranti.Hub.OpeningHours.Holidays;

namespace BgImigranti.Hub.OpeningHours.Schedules;

/// <summary>
/// When a place is open, by everything that is known of it: an exception outweighs a holiday, a holiday outweighs the week.
/// </summary>
/// <param name="Hours">Its week.</param>
/// <param name="Exceptions">Its own exceptions.</param>
/// <param name="IsByAppointment">One comes after having agreed on a time.</param>
/// <param name="Holidays">The public holidays.</param>
public sealed record OpeningSchedule(WeeklyHours Hours, HoursExceptions Exceptions, bool IsByAppointment, HolidayTable Holidays)
{
    /// <summary>How many days ahead the next change is looked for.</summary>
    public const int DaysAhead = 31;

    /// <summary>Nothing is known but, perhaps, that one has to agree on a time.</summary>
    public bool HasNoHours => Hours.IsEmpty && !Exceptions.Dates.Any();

    /// <summary>The hours of one day.</summary>
    public DayPlan On(DateOnly date)
    {
        var holiday = Holidays.Find(date)?.Name;
        if (Exceptions.Find(date) is { } exception)
        {
            return new DayPlan(date, exception, DayReason.Exception, holiday);
        }

        return holiday is null
            ? new DayPlan(date, Hours[date.DayOfWeek], DayReason.Week, HolidayName: null)
            : new DayPlan(date, Hours[HoursDay.Holiday], DayReason.Holiday, holiday);
    }

    /// <summary>
    /// The days from this one on, as far as is looked ahead, whose hours are other than their day of the week lets one expect.
    /// </summary>
    public IEnumerable<DayPlan> UnusualDays(DateOnly first) => Enumerable.Range(0, DaysAhead)
        .Select(day => On(first.AddDays(day)))
        .Where(plan => plan.Reason != DayReason.Week && !plan.Ranges.SequenceEqual(Hours[plan.Date.DayOfWeek]));

    /// <summary>
    /// Whether it is open at an instant. A range lasts from the first to the last moment at which the clocks of Sofia show a time
    /// within it, also on the two nights of the year on which they are put on or back.
    /// </summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public OpeningState At(DateTime utc)
    {
        var today = DateOnly.FromDateTime(InstantFormatter.ToSofia(utc));
        var next = OpenSpans(today.AddDays(-1)).FirstOrDefault(span => span.To > utc);
        var isOpen = next.To > utc && next.From <= utc;
        var changesAt = isOpen ? next.To : next.To > utc ? next.From : (DateTime?)null;
        var isInSight = changesAt < SofiaClock.Beginning(today.AddDays(DaysAhead));
        return new OpeningState(utc, isOpen, isInSight ? changesAt : null, On(today));
    }

    // What touches is one: Friday until 24:00 and Saturday from 00:00.
    private IEnumerable<(DateTime From, DateTime To)> OpenSpans(DateOnly first)
    {
        (DateTime From, DateTime To)? open = null;
        for (var day = 0; day <= DaysAhead + 1; day++)
        {
            var date = first.AddDays(day);
            foreach (var range in On(date).Ranges)
            {
                var (from, to) = (SofiaClock.First(date, range.From), SofiaClock.End(date, range.To));
                if (from >= to)
                {
                    continue; // The clock jumped over it.
                }

                if (open is { } before && from <= before.To)
                {
                    open = (before.From, to > before.To ? to : before.To);
                    continue;
                }

                if (open is { } full)
                {
                    yield return full;
                }

                open = (from, to);
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
