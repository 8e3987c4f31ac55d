using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Tests.Recurrence;

/// <summary>
/// A series made by chance, always the same for the same seed: rules of every supported form, in zones with and without summer time.
/// </summary>
internal sealed record GeneratedSeries(EventTime Time, RecurrenceRule Rule, LocalDateTime From, LocalDateTime Until)
{
    public const int FirstYear = 2020;
    public const int LastYear = 2035;

    private static readonly string[] Zones =
    [
        "Europe/Sofia", "Europe/Sofia", "Europe/Sofia", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"
    ];
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static IReadOnlyList<GeneratedSeries> Create(int count, int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(chance))];
    }

    public RecurrenceSet Recurrence => new(Rule, [], []);

    public override string ToString() =>
        $"{Rule} from {Time.Start:uuuu-MM-dd'T'HH:mm} in {Time.ZoneId}, asked {From:uuuu-MM-dd} to {Until:uuuu-MM-dd}";

    private static GeneratedSeries One(Random chance)
    {
        var isAllDay = chance.Next(5) == 0;
        var typed = new LocalDate(FirstYear + chance.Next(8), 1, 1).PlusDays(chance.Next(366))
            .At(isAllDay ? NodaTime.LocalTime.Midnight : Hour(chance));
        var rule = RecurrenceRule.Parse(Form(chance) + Interval(chance));
        var start = rule.FirstFrom(typed)!.Value;
        rule = End(chance, rule, start.Date);
        var end = isAllDay ? start.PlusDays(1) : start.PlusMinutes(90);
        var from = new LocalDate(FirstYear + chance.Next(LastYear - FirstYear), 1 + chance.Next(12), 1 + chance.Next(28)).At(Hour(chance));
        var until = from.PlusDays(200 + chance.Next(900));
        return new GeneratedSeries(new EventTime(start, end, Zones[chance.Next(Zones.Length)], isAllDay), rule, from, until);
    }

    // Half of them in the hours that summer time skips and doubles.
    private static NodaTime.LocalTime Hour(Random chance) =>
        new(chance.Next(2) == 0 ? chance.Next(1, 5) : chance.Next(24), 15 * chance.Next(4));

    private static string Form(Random chance) => chance.Next(12) switch
    {
        0 => "FREQ=DAILY",
        1 => "FREQ=WEEKLY",
        2 or 3 => $"FREQ=WEEKLY;BYDAY={Some(chance, Weekdays)};WKST={Weekdays[chance.Next(7)]}",
        4 => "FREQ=MONTHLY",
        5 => $"FREQ=MONTHLY;BYMONTHDAY={Days(chance)}",
        6 or 7 => $"FREQ=MONTHLY;BYDAY={Ordinals(chance)}",
        8 => "FREQ=YEARLY",
        9 => $"FREQ=YEARLY;BYMONTH={Months(chance)}",
        10 => $"FREQ=YEARLY;BYMONTH={Months(chance)};BYMONTHDAY={1 + chance.Next(29)},{(chance.Next(2) == 0 ? -1 : 28)}",
        _ => $"FREQ=YEARLY;BYMONTH={Months(chance)};BYDAY={Ordinals(chance)}",
    };

    private static string Interval(Random chance) =>
        chance.Next(2) == 0 ? "" : $";INTERVAL={(chance.Next(3) == 0 ? 1 + chance.Next(99) : 1 + chance.Next(5))}";

    private static RecurrenceRule End(Random chance, RecurrenceRule rule, LocalDate start) => chance.Next(3) switch
    {
        0 => rule.WithCount(1 + chance.Next(chance.Next(4) == 0 ? 5_000 : 60)),
        1 => rule.WithUntil(start.PlusDays(chance.Next(15 * 365))),
        _ => rule,
    };

    private static string Days(Random chance) => Some(chance, [.. Enumerable.Range(1, 31).Append(-1).Select(day => $"{day}")], 4);

    private static string Months(Random chance) => Some(chance, [.. Enumerable.Range(1, 12).Select(month => $"{month}")], 3);

    private static string Ordinals(Random chance) =>
        Some(chance, [.. Weekdays.SelectMany(day => new[] { 1, 2, 3, 4, 5, -1 }.Select(ordinal => $"{ordinal}{day}"))], 3);

    private static string Some(Random chance, string[] all, int most = int.MaxValue) =>
        string.Join(',', chance.GetItems(all, 1 + chance.Next(Math.Min(most, all.Length))).Distinct());
}
