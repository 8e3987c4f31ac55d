using System.Text.Json;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Writing;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Tests.Architecture;
using BgImigranti.Hub.Tests.ICalendar.Peers;
using NodaTime;

namespace BgImigranti.Hub.Tests.ICalendar;

/// <summary>Files that we wrote, as programs read them that many people use.</summary>
[Trait("Category", "Slow")]
public sealed class FilePeerTests
{
    private const int Occurrences = 40;

    private static readonly string[] Zones =
    [
        "Europe/Sofia", "Europe/London", "America/New_York", "Africa/Casablanca", "Africa/Cairo", "Asia/Kolkata", "Asia/Jerusalem",
        "Asia/Kabul", "Asia/Tehran", "Australia/Lord_Howe", "America/Sao_Paulo", "Europe/Istanbul", "Europe/Kyiv", "Asia/Damascus",
    ];

    private static readonly IReadOnlyList<IcsEvent> Written =
    [
        .. SampleEvents.Series, .. SampleEvents.Changed.Select(one => one with { Uid = "changed@bgimigranti.com" })
    ];

    private static readonly string File = IcsWriter.Write("Календар; с, всичко", "bg", Written);

    [Fact]
    public async Task Icalendar_and_vobject_read_what_was_written()
    {
        var answer = JsonSerializer.Deserialize<JsonElement[][]>(await PeerProgram.PythonAsync("files.py", File))!;
        AssertRead(answer[0], KnownErrorsOfIcalendar);
        AssertRead(answer[1]);
    }

    [Fact]
    public async Task Ical_js_reads_what_was_written_and_finds_the_same_occurrences()
    {
        var answer = JsonSerializer.Deserialize<JsonElement[]>(await PeerProgram.NodeAsync("files.mjs", "ical.js", File))!;
        AssertRead(answer);
        var compared = Written.Zip(answer).Where(pair => pair.First.Recurrence.Recurs && !IsMistakenByIcalJs(pair.First)).ToList();
        Assert.True(compared.Count > 80);
        Offenders.AreNone(compared
            .Where(pair => !Ours(pair.First).SequenceEqual(Theirs(pair.Second, pair.First)))
            .Select(
                pair =>
                    $"{pair.First.Recurrence.Rule} {pair.First.Time}: ours {string.Join(' ', Ours(pair.First).Except(Theirs(pair.Second, pair.First)))}, theirs {string.Join(' ', Theirs(pair.Second, pair.First).Except(Ours(pair.First)))}"));
    }

    [Fact]
    public async Task The_time_zone_of_a_file_says_what_the_database_says()
    {
        var begin = Instant.FromUtc(2019, 6, 1, 0, 0);
        var moments = Enumerable.Range(0, 1_500).Select(step => begin + Duration.FromHours(step * 131)).ToList();
        var questions = Zones.Select(
            zone => new { zone, file = FileIn(zone), moments = moments.Select(moment => moment.ToUnixTimeSeconds()) });
        var answer = JsonSerializer.Deserialize<int[][]>(await PeerProgram.PythonAsync("zones.py", JsonSerializer.Serialize(questions)))!;
        Offenders.AreNone(
            from zone in Zones.Zip(answer)
            from offset in moments.Zip(zone.Second)
            let ours = DateTimeZoneProviders.Tzdb[zone.First].GetUtcOffset(offset.First).Seconds
            where ours != offset.Second
            select $"{zone.First} {offset.First}: {ours}, read {offset.Second}");
    }

    private static string FileIn(string zoneId)
    {
        var time = EventTime.Create(new LocalDateTime(2019, 6, 1, 12, 0), new LocalDateTime(2019, 6, 1, 13, 0), zoneId, isAllDay: false);
        return IcsWriter.Write("x", "en", [SampleEvents.Course with { Time = time, Recurrence = RecurrenceSet.None }]);
    }

    // Version 4 takes the n after an escaped backslash for a line end, and breaks categories at escaped commas.
    private static ReadEvent KnownErrorsOfIcalendar(ReadEvent expected) => expected with
    {
        Summary = expected.Summary.Replace("\\n", "\n", StringComparison.Ordinal),
        Description = expected.Description.Replace("\\n", "\n", StringComparison.Ordinal),
        Location = expected.Location.Replace("\\n", "\n", StringComparison.Ordinal),
        Categories = string.Join('|', expected.Categories.Split('|', ',').Order(StringComparer.Ordinal)),
    };

    private static void AssertRead(JsonElement[] answer, Func<ReadEvent, ReadEvent>? errors = null)
    {
        Assert.Equal(Written.Count, answer.Length);
        Offenders.AreNone(Written.Zip(answer)
            .Select(pair => (Ours: errors is null
                ? ReadEvent.From(pair.First)
                : errors(ReadEvent.From(pair.First)), Theirs: ReadEvent.From(pair.Second)))
            .Where(pair => pair.Ours != pair.Theirs)
            .Select(pair => $"ours {pair.Ours}\ntheirs {pair.Theirs}"));
    }

    private static List<string> Ours(IcsEvent written) =>
        [.. Starts(written).Where(start => !IsSkipped(start, written.Time)).Select(start => ReadEvent.Moment(start, written.Time))];

    private static List<string> Theirs(JsonElement answer, IcsEvent written)
    {
        var skipped = Starts(written).Index().Where(start => IsSkipped(start.Item, written.Time)).Select(start => start.Index).ToHashSet();
        return [.. answer.GetProperty("occurrences")
            .EnumerateArray()
            .Take(Starts(written).Count)
            .Index()
            .Where(moment => !skipped.Contains(moment.Index))
            .Select(moment => moment.Item.ToString())];
    }

    private static List<LocalDateTime> Starts(IcsEvent written) =>
        [.. written.Recurrence.StartsBetween(written.Time, written.Time.Start, new LocalDateTime(2101, 1, 1, 0, 0)).Take(Occurrences)];

    // Ical.js 2.2 moves the last day of a month and 29 February by a day in some years; dateutil and rrule do not.
    private static bool IsMistakenByIcalJs(IcsEvent written) => written.Recurrence.Rule is { Frequency: RecurrenceFrequency.Yearly } rule
        && (rule.MonthDays.Contains(-1) || written.Time.Start is { Month: 2, Day: 29 });

    // Hours that do not exist it reads with the offset after the gap, against RFC 5545, 3.3.5.
    private static bool IsSkipped(LocalDateTime start, EventTime time) =>
        !time.IsAllDay && DateTimeZoneProviders.Tzdb[time.ZoneId].MapLocal(start).Count == 0;
}
