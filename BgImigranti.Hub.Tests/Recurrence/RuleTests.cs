using System.Diagnostics;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Recurrence.Sentences;
using BgImigranti.Hub.Tests.Architecture;
using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Tests.Recurrence;

public sealed class RuleTests
{
    private const int Enough = 3_000;

    private static readonly EventTime Tuesday =
        EventTime.Create(new LocalDateTime(2027, 3, 2, 10, 0), new LocalDateTime(2027, 3, 2, 11, 0), EventTime.SofiaZone, isAllDay: false);

    [Theory]
    [InlineData("rrule:interval=1;freq=weekly;byday=th,tu,th;wkst=su", "FREQ=WEEKLY;BYDAY=TU,TH")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;WKST=SU")]
    [InlineData("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "FREQ=MONTHLY;BYDAY=2TU")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1,15,1;COUNT=3", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1;COUNT=3")]
    [InlineData("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10,3;UNTIL=20300101T000000Z", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU;UNTIL=20300101T000000Z")]
    public void A_rule_has_one_text(string typed, string canonical)
    {
        var rule = RecurrenceRule.Parse(typed);
        Assert.Equal(canonical, rule.ToString());
        Assert.Equal(rule, RecurrenceRule.Parse(canonical));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("COUNT=3", "FREQ")]
    [InlineData("FREQ=HOURLY", "FREQ=HOURLY")]
    [InlineData("FREQ=DAILY;BYDAY=MO", "BYDAY=MO")]
    [InlineData("FREQ=DAILY;BYHOUR=9", "BYHOUR=9")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "BYDAY=1MO")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO", "BYDAY=MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=6MO", "BYDAY=6MO")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2", "BYMONTHDAY=-2")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO", "BYMONTHDAY")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "BYSETPOS=1")]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1", "BYMONTH")]
    [InlineData("FREQ=YEARLY;BYDAY=1MO", "BYMONTH")]
    [InlineData("FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31", "never")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "INTERVAL=0")]
    [InlineData("FREQ=DAILY;INTERVAL=100", "99")]
    [InlineData("FREQ=DAILY;COUNT=5001", "5000")]
    [InlineData("FREQ=DAILY;COUNT=2;UNTIL=20270101", "COUNT")]
    [InlineData("FREQ=DAILY;UNTIL=20270231", "UNTIL=20270231")]
    [InlineData("FREQ=DAILY;FREQ=DAILY", "FREQ")]
    [InlineData("FREQ=YEARLY;SKIP=BACKWARD", "SKIP=BACKWARD")]
    [InlineData("FREQ=DAILY;\u202eX=1", "?")]
    public void What_is_not_supported_is_refused_by_name(string typed, string named)
    {
        using var language = BgImigranti.Hub.Localization.Language.English.Use();
        Assert.Contains(named, Assert.Throws<RefusalException>(() => RecurrenceRule.Parse(typed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_halves_of_a_series_are_the_series()
    {
        var wrong =
            from series in GeneratedSeries.Create(400, seed: 3)
            let full = new RecurrenceSet(
                series.Rule, [series.Time.Start.PlusDays(7)], [series.Time.Start.PlusDays(3), series.Time.Start.PlusDays(800)])
            let cut = series.Time.Start.PlusDays(1 + (series.Rule.ToString().Length * 13)).PlusHours(series.Time.Start.Day - 12)
            where cut > series.Time.Start
            let first = full.EndingBefore(series.Time, cut)
            let second = full.StartingFrom(series.Time, cut)
            let halves = All(first, series.Time).Concat(second is null ? [] : All(second.Recurrence, second.Time)).Take(Enough)
            where !halves.SequenceEqual(All(full, series.Time)) || All(first, series.Time).Any(start => start >= cut)
            select $"{series} cut {cut}";
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void Far_from_its_start_a_series_costs_no_more_than_what_is_asked_for()
    {
        var time = Tuesday.At(new LocalDateTime(2000, 1, 4, 10, 0));
        var recurrence = new RecurrenceSet(RecurrenceRule.Parse("FREQ=DAILY"), [], []);
        var from = new LocalDateTime(2095, 1, 1, 0, 0);
        Assert.Equal(31, recurrence.StartsBetween(time, from, from.PlusDays(31)).Count());
        var since = Stopwatch.StartNew();
        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.Equal(from.PlusHours(10), recurrence.Next(time, from)));
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(1), $"{since.Elapsed}");
    }

    [Fact]
    public void One_question_has_at_most_so_many_answers_and_says_when_there_are_more()
    {
        var recurrence = new RecurrenceSet(RecurrenceRule.Parse("FREQ=DAILY"), [], []);
        var read = recurrence.Read(Tuesday, Tuesday.Start, new LocalDateTime(2100, 1, 1, 0, 0));
        Assert.True(read.HasMore);
        Assert.Equal(RecurrenceSet.MaxStarts, read.Starts.Count);
        Assert.Equal(read.Starts, recurrence.StartsBetween(Tuesday, Tuesday.Start, new LocalDateTime(2100, 1, 1, 0, 0)));
        Assert.False(recurrence.Read(Tuesday, Tuesday.Start, Tuesday.Start.PlusDays(RecurrenceSet.MaxStarts)).HasMore);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630", "всеки вторник и четвъртък до 30 юни 2027 г.", "every Tuesday and Thursday until 30 June 2027")]
    [InlineData("FREQ=WEEKLY;BYDAY=WE,SU", "всяка сряда и неделя", "every Wednesday and Sunday")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU,WE", "всяка седмица във вторник и сряда", "every Tuesday and Wednesday")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;COUNT=10", "на всеки 2 седмици от понеделник до петък, общо 10 пъти", "every 2 weeks from Monday to Friday, 10 times in all")]
    [InlineData("FREQ=DAILY;INTERVAL=3", "на всеки 3 дни", "every 3 days")]
    [InlineData("FREQ=MONTHLY", "всеки месец на 2-ро число", "every month on the 2nd")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=7,15,-1", "всеки месец на 7-мо и 15-о число и на последния ден", "every month on the 7th and 15th and on the last day")]
    [InlineData("FREQ=MONTHLY;BYDAY=1TU,3TU", "всеки първи и трети вторник от месеца", "on the first and third Tuesday of every month")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU", "на всеки 2 месеца във втория вторник", "every 2 months on the second Tuesday")]
    [InlineData("FREQ=YEARLY", "всяка година на 2 март", "every year on 2 March")]
    [InlineData("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "всяка година в последната неделя на октомври", "every year on the last Sunday of October")]
    public void A_rule_is_said_in_both_languages(string rule, string bulgarian, string english)
    {
        using (BgImigranti.Hub.Localization.Language.Bulgarian.Use())
        {
            Assert.Equal(bulgarian, RecurrenceFormatter.For(RecurrenceRule.Parse(rule), Tuesday).Replace('\u00a0', ' '));
        }

        using (BgImigranti.Hub.Localization.Language.English.Use())
        {
            Assert.Equal(english, RecurrenceFormatter.For(RecurrenceRule.Parse(rule), Tuesday));
        }
    }

    private static List<LocalDateTime> All(RecurrenceSet recurrence, EventTime time) =>
        [.. recurrence.StartsBetween(time, new LocalDateTime(2000, 1, 1, 0, 0), new LocalDateTime(2101, 1, 1, 0, 0)).Take(Enough)];
}
