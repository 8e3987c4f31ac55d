using System.Text.Json;
using BgImigranti.Hub.Tests.Architecture;
using BgImigranti.Hub.Tests.ICalendar.Peers;
using NodaTime;

namespace BgImigranti.Hub.Tests.Recurrence;

/// <summary>Our dates against those of programs that many people rely on.</summary>
public sealed class PeerTests
{
    private const int Many = 700;
    private const int Seed = 20_261_125;

    private static readonly IReadOnlyList<GeneratedSeries> Series = GeneratedSeries.Create(Many, Seed);

    private static readonly string Question = Ask(Series);

    [Fact]
    public async Task Dateutil_finds_the_same_local_starts_and_the_same_instants()
    {
        var answer = Read<JsonElement[][][]>(await PeerProgram.PythonAsync("recurrence.py", Question));
        Assert.Equal(Many, answer.Length);
        Assert.True(answer.Count(series => series.Length > 0) > Many / 2, "Most questions have an answer.");
        Offenders.AreNone(Series.Zip(answer)
            .Where(pair => !Written(pair.First).SequenceEqual(pair.Second.Select(start => $"{start[0]} {start[1]}")))
            .Select(pair =>
                $"{pair.First}: ours {Short(Written(pair.First))}, theirs {Short(pair.Second.Select(start => $"{start[0]} {start[1]}"))}"));
    }

    [Fact]
    public async Task Rrule_of_npm_finds_the_same_local_starts()
    {
        var answer = Read<string[][]>(await PeerProgram.NodeAsync("recurrence.mjs", "rrule", Question));
        Assert.Equal(Many, answer.Length);
        Offenders.AreNone(Series.Zip(answer)
            .Where(pair => !Locals(pair.First).SequenceEqual(pair.Second))
            .Select(pair => $"{pair.First}: ours {Short(Locals(pair.First))}, theirs {Short(pair.Second)}"));
    }

    [Fact]
    public async Task A_start_that_does_not_fit_its_rule_comes_first_and_is_counted()
    {
        // Dateutil leaves such a start out and does not count it.
        var moved = Series
            .Where(series => series.Rule.Weekdays.Count + series.Rule.OrdinalWeekdays.Count > 0 && series.Rule.Count != 1)
            .Select(series => series with { Time = series.Time.At(series.Time.Start.PlusDays(-1)) })
            .Where(series => series.Rule.FirstFrom(series.Time.Start) != series.Time.Start)
            .Select(series => series with { From = series.Time.Start, Until = series.Time.Start.PlusDays(700) })
            .ToList();
        Assert.True(moved.Count > 50);
        var counted = moved.Select(
            series => series with { Rule = series.Rule.Count is { } count ? series.Rule.WithCount(count - 1) : series.Rule });
        var answer = Read<JsonElement[][][]>(await PeerProgram.PythonAsync("recurrence.py", Ask(counted)));
        Offenders.AreNone(moved.Zip(answer)
            .Where(pair => !Locals(pair.First).SequenceEqual(
                pair.Second.Select(start => $"{start[0]}").Prepend(PeerSeries.Write(pair.First.Time.Start))))
            .Select(pair => $"{pair.First}: ours {Short(Locals(pair.First))}, theirs {Short(pair.Second.Select(start => $"{start[0]}"))}"));
    }

    private static string Ask(IEnumerable<GeneratedSeries> all) => JsonSerializer.Serialize(
        all.Select(series => PeerSeries.Create(series.Time, series.Rule, series.From, series.Until)), JsonSerializerOptions.Web);

    private static T Read<T>(string answer) => JsonSerializer.Deserialize<T>(answer, JsonSerializerOptions.Web)!;

    private static IEnumerable<LocalDateTime> Starts(GeneratedSeries series) =>
        series.Recurrence.StartsBetween(series.Time, series.From, series.Until);

    private static IEnumerable<string> Locals(GeneratedSeries series) => Starts(series).Select(PeerSeries.Write);

    private static IEnumerable<string> Written(GeneratedSeries series) => Starts(series)
        .Select(start => $"{PeerSeries.Write(start)} {new DateTimeOffset(series.Time.At(start).StartUtc).ToUnixTimeSeconds()}");

    private static string Short(IEnumerable<string> starts) => string.Join(' ', starts.Take(4)) + $" ({starts.Count()})";
}
