using BgImigranti.Hub.Localization;
using BgImigranti.Hub.OpeningHours;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.OpeningHours.Schedules;
using BgImigranti.Hub.Ui;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.OpeningHours;

/// <summary>What holds for any hours and any text whatsoever.</summary>
public sealed class OpeningHoursProperties
{
    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000);

    // Up to three ranges a day, touching ones and midnight included.
    private static readonly Gen<IReadOnlyList<TimeRange>> Ranges = Gen
        .Choose(0, TimeRange.Midnight / 15).Select(quarter => quarter * 15).ListOf()
        .Select(minutes => (IReadOnlyList<TimeRange>)
            [.. minutes.Distinct()
                .Order()
                .Take(6)
                .Chunk(2)
                .Where(pair => pair.Length == 2)
                .Select(pair => new TimeRange(pair[0], pair[1]))]);

    private static readonly Arbitrary<WeeklyHours> Weeks = Ranges.ListOf(8)
        .Select(days =>
            WeeklyHours.From(days.Index().Where(day => day.Item.Count > 0).ToDictionary(day => (HoursDay)day.Index, day => day.Item)))
        .ToArbitrary();

    private static readonly Gen<string> Garbage = Gen
        .OneOf(
            Gen.Elements("mon", "пн", "-", "fri", " ", "09:00", "9", ",", "24:00", "closed", "holidays", "2026-12-24", ":", ".", "ч."),
            ArbMap.Default.GeneratorFor<char>().Select(letter => letter.ToString()))
        .ListOf()
        .Select(string.Concat);

    // Good pieces among the bad ones: the first that is refused ends the reading.
    private static readonly Arbitrary<string> Texts = Gen
        .OneOf(Garbage, Gen.Elements("mon 9-12", "пт 10:00–12:00 ч.", "holidays closed", "31.12.2026 г. 9-12", "2026-01-06 затворено"))
        .ListOf()
        .Select(pieces => string.Join(';', pieces))
        .ToArbitrary();

    private static readonly Arbitrary<DateTime> Instants = Gen
        .Choose(0, 366 * 24 * 4)
        .Select(quarter => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(15 * quarter))
        .ToArbitrary();

    [Fact]
    public void Hours_read_from_their_own_text_are_the_same()
    {
        Prop.ForAll(Weeks, hours => WeeklyHours.Parse(hours.ToString()).Equals(hours)
            && Enum.GetValues<HoursDay>().All(day => WeeklyHours.Parse(hours.ToString())[day].SequenceEqual(hours[day]))).Check(Quietly);
    }

    [Fact]
    public void Any_text_is_either_understood_or_refused_in_words()
    {
        Prop.ForAll(
            Texts,
            text => IsUnderstoodOrRefused(() => WeeklyHours.Parse(text).ToString(), again => WeeklyHours.Parse(again).ToString())
            && IsUnderstoodOrRefused(() => HoursExceptions.Parse(text).ToString(), again => HoursExceptions.Parse(again).ToString()))
                .Check(Quietly);
    }

    [Fact]
    public void It_is_open_when_the_clock_of_Sofia_shows_a_time_of_the_day()
    {
        Prop.ForAll(Weeks, Instants, (hours, instant) =>
        {
            var schedule = new OpeningSchedule(hours, HoursExceptions.None, IsByAppointment: false, HolidayTable.OfLaw);
            var local = InstantFormatter.ToSofia(instant);
            var minute = (int)local.TimeOfDay.TotalMinutes;
            var isShown = schedule.On(DateOnly.FromDateTime(local)).Ranges.Any(range => range.From <= minute && minute < range.To);
            return schedule.At(instant).IsOpen == isShown || IsNightOfTwoThrees(local);
        }).Check(Quietly);
    }

    [Fact]
    public void At_the_change_that_was_announced_it_changes_and_not_before()
    {
        Prop.ForAll(Weeks, Instants, (hours, instant) =>
        {
            var schedule = new OpeningSchedule(hours, HoursExceptions.None, IsByAppointment: false, HolidayTable.OfLaw);
            var state = schedule.At(instant);
            return state.ChangesAt is not { } change
                || (change > instant
                    && schedule.At(change).IsOpen != state.IsOpen
                    && schedule.At(change.AddSeconds(-1)).IsOpen == state.IsOpen);
        }).Check(Quietly);
    }

    // Between the two threes of this night a range is held to go on.
    private static bool IsNightOfTwoThrees(DateTime local) => local.Date == new DateTime(2026, 10, 25) && local.Hour == 3;

    private static bool IsUnderstoodOrRefused(Func<string> read, Func<string, string> again)
    {
        try
        {
            var text = read();
            return again(text) == text;
        }
        catch (RefusalException refusal)
        {
            return refusal.Text.Length > 0 && !PlainText.HasForbiddenControls(refusal.Text);
        }
    }
}
