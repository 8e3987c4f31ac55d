using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Tests.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Tests.ICalendar;

/// <summary>Events with everything that can be in a file, and texts that break careless programs.</summary>
internal static class SampleEvents
{
    private const int Seed = 7;

    private static readonly string[] Texts =
    [
        "Курс по български език",
        "Обратна наклонена \\ и \\n, което не е нов ред",
        "Запетая, точка и запетая; двоеточие: и „кавички“ \"прави\"",
        "BEGIN:VEVENT",
        "END:VCALENDAR",
        "дълго дълго дълго дълго дълго дълго дълго дълго дълго дълго дълго дълго дълго дълго 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "عربي فارسی 中文 ѝ й",
        "=HYPERLINK(\"http://evil\")",
    ];

    /// <summary>Series of every form, with dates left out and added, and single events.</summary>
    public static IReadOnlyList<IcsEvent> Series { get; } = [.. GeneratedSeries.Create(240, Seed).Where(IsPlain).Take(120).Select(Event)];

    /// <summary>A series with an occurrence that was moved and one that is cancelled.</summary>
    public static IReadOnlyList<IcsEvent> Changed { get; } = Occurrences(Course);

    /// <summary>Every week, 10:00 in Sofia.</summary>
    public static IcsEvent Course => new(
        "event-5@bgimigranti.com",
        4,
        new DateTime(2027, 1, 5, 12, 0, 0, DateTimeKind.Utc),
        EventTime.Create(new LocalDateTime(2027, 3, 2, 10, 0), new LocalDateTime(2027, 3, 2, 11, 30), EventTime.SofiaZone, isAllDay: false),
        new RecurrenceSet(
            RecurrenceRule.Parse("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630"),
            [new LocalDateTime(2027, 3, 9, 10, 0)],
            [new LocalDateTime(2027, 3, 11, 10, 0)]),
        null,
        "Курс по български",
        "Първи ред\nВтори ред; с, всичко",
        "Бургас, ул. „Цар Симеон“ № 5",
        "https://bgimigranti.com/bg/events/5/kurs",
        IcsStatus.Confirmed,
        ["език", "курсове, безплатни"],
        "Център <burgas@bgimigranti.com>",
        "Мария, +359 56 123 456");

    private static IReadOnlyList<IcsEvent> Occurrences(IcsEvent series) =>
    [
        series,
        Occurrence(series, new LocalDateTime(2027, 3, 16, 10, 0)) with
        {
            Time = series.Time.At(new LocalDateTime(2027, 3, 17, 18, 0)),
            Summary = "Преместено"
        },
        Occurrence(series, new LocalDateTime(2027, 3, 30, 10, 0)) with { Status = IcsStatus.Cancelled },
    ];

    private static IcsEvent Occurrence(IcsEvent series, LocalDateTime start) =>
        series with { RecurrenceId = start, Time = series.Time.At(start), Recurrence = RecurrenceSet.None };

    private static IcsEvent Event(GeneratedSeries series, int number)
    {
        var starts = series.Recurrence.StartsBetween(series.Time, series.Time.Start, series.Until).Take(12).ToList();
        var isSingle = number % 10 == 9;
        var without = starts.Where((_, index) => index > 0 && index % 5 == number % 5).ToList();
        List<LocalDateTime> besides = number % 4 == 0 ? [series.Time.Start.PlusDays(400).PlusDays(number)] : [];
        return Course with
        {
            Uid = $"generated-{number}@bgimigranti.com",
            Sequence = number,
            // Days have no zone in a file.
            Time = series.Time.IsAllDay ? series.Time with { ZoneId = EventTime.SofiaZone } : series.Time,
            Recurrence = isSingle ? RecurrenceSet.None : new RecurrenceSet(series.Rule, without, besides).Checked(series.Time),
            Summary = Texts[number % Texts.Length],
            Description = $"{Texts[(number + 3) % Texts.Length]}\n\n{Texts[(number + 5) % Texts.Length]}",
            Location = number % 3 == 0 ? null : Texts[(number + 1) % Texts.Length],
            Status = (IcsStatus)(number % 3),
            Categories = number % 2 == 0 ? [] : [Texts[2], "език"],
        };
    }

    // What begins in an hour that is skipped or doubled is read by everybody otherwise.
    private static bool IsPlain(GeneratedSeries series) =>
        series.Time.IsAllDay
        || (DateTimeZoneProviders.Tzdb[series.Time.ZoneId].MapLocal(series.Time.Start).Count == 1
            && DateTimeZoneProviders.Tzdb[series.Time.ZoneId].MapLocal(series.Time.End).Count == 1);
}
