using BgImigranti.Hub.Events;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui.Markdown;
using NodaTime;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>
/// Load events, the same on every run in the same month: the month of today is filled first, then the months around it, 2,000 in each, so
/// that 100,000 lie in fifty months and none of them is fuller than a calendar can be asked to show.
/// </summary>
internal sealed class SeedEventPlan(int events, DateTime now, MarkdownRenderer markdown)
{
    /// <summary>Events in one month.</summary>
    public const int InMonth = 2_000;

    private static readonly Period Notice = Period.FromDays(20);

    private readonly SeedTexts _bulgarian = SeedTexts.Bulgarian(markdown);
    private readonly SeedTexts _english = SeedTexts.English(markdown);
    private readonly Random _random = new(2027);

    /// <summary>The events of one month after the other; can be read once.</summary>
    public IEnumerable<IReadOnlyList<SeedEvent>> Months(IReadOnlyList<long> organisations, IReadOnlyList<long> people)
    {
        var month = LocalDateTime.FromDateTime(InstantFormatter.ToSofia(now)).Date.ToYearMonth();
        for (var first = 0; first < events; first += InMonth)
        {
            var there = month.PlusMonths(Around(first / InMonth));
            yield return [.. Enumerable.Range(first, Math.Min(InMonth, events - first))
                .Select(number => Event(number, there, organisations, people))];
        }
    }

    /// <summary>0, 1, -1, 2, -2 and so on.</summary>
    private static int Around(int step) => step % 2 == 1 ? (step + 1) / 2 : -step / 2;

    private SeedEvent Event(int number, YearMonth month, IReadOnlyList<long> organisations, IReadOnlyList<long> people)
    {
        var days = month.Calendar.GetDaysInMonth(month.Year, month.Month);
        var start = month.OnDayOfMonth(_random.Next(1, days + 1)).At(new NodaTime.LocalTime(_random.Next(8, 19), _random.Next(2) * 30));
        var time = new EventTime(start, start.PlusMinutes(60 + (_random.Next(5) * 30)), EventTime.SofiaZone, IsAllDay: false);
        var town = Towns.All[_random.Next(Towns.All.Count)];
        var published = (start - Notice).InZoneLeniently(DateTimeZoneProviders.Tzdb[EventTime.SofiaZone]).ToDateTimeUtc();
        var at = published < now ? published : now;
        var item = new CalendarEvent
        {
            OrganisationId = organisations[_random.Next(organisations.Count)],
            AuthorId = people[_random.Next(people.Count)],
            SourceLanguageCode = number % 3 == 0 ? "en" : "bg",
            CreatedAt = at,
            ChangedAt = at,
            PublishedAt = at,
            State = time.EndUtc <= now ? ItemState.Expired : ItemState.Published,
            ExpiresAt = time.EndUtc,
            Time = time,
            MaterializedFrom = EventTimeConverter.Write(time),
            Category = (EventCategory)_random.Next(Enum.GetValues<EventCategory>().Length),
            Town = town.Code,
            PlaceBg = $"{town.Bg}, зала {_random.Next(1, 20)}",
            PlaceEn = $"{town.En}, room {_random.Next(1, 20)}",
            LanguageCodes = CodeList.Write(_random.Next(3) == 0 ? ["bg", "en"] : ["bg"]),
            FeeCents = 0,
        };
        return new SeedEvent(
            item,
            _bulgarian.Title(number),
            _english.Title(number),
            _bulgarian.Body((uint)_random.Next()),
            _english.Body((uint)_random.Next()));
    }
}
