using System.Globalization;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Events.Fields;

/// <summary>The facts of events between what is typed and what is kept.</summary>
internal static class EventFacts
{
    /// <summary>The zone of an event of which nobody said another.</summary>
    public const string HomeZone = "Europe/Sofia";

    // Asked for in some events only, and known in all of them.
    private static readonly string[] Occasional =
    [
        EventFields.End, EventFields.Repeat, EventFields.RepeatEvery, EventFields.RepeatDays, EventFields.RepeatCount, EventFields.RepeatUntil, EventFields.RepeatRule,
    ];

    public static void Read(FactsReader facts, CalendarEvent item)
    {
        foreach (var field in Occasional)
        {
            _ = facts.Fields[field];
        }

        item.Category = facts.Fields[EventFields.Category].Length == 0
            ? null : facts.Code(EventFields.Category, EventCategory.Meeting, () => CalendarText.CategoryLabel);
        item.Status = facts.Code(EventFields.Status, EventStatus.Confirmed, () => CalendarText.StatusLabel);
        ReadTime(facts, item);
        item.CoOrganiserIds = ReadCoOrganisers(facts);
        ReadPlace(facts, item);
        item.LanguageCodes = CodeList.Write(facts.Languages(EventFields.Languages, () => CalendarText.LanguagesLabel));
        item.InterpreterCodes = CodeList.Write(facts.Languages(EventFields.Interpreter, () => CalendarText.InterpreterLabel));
        item.HasChildcare = facts.Flag(EventFields.Childcare);
        item.FeeCents = facts.EuroCents(EventFields.Fee, () => CalendarText.FeeLabel);
        item.Phone = facts.Phone(EventFields.Phone, () => CalendarText.PhoneLabel);
        item.Email = facts.Email(EventFields.Email, () => CalendarText.EmailLabel);
        item.HasSignUp = facts.Flag(EventFields.SignUp);
        item.Seats = facts.Number(EventFields.Seats, 1, CalendarEvent.MostSeats, () => CalendarText.SeatsLabel);
        item.SignUpClosesHours = facts.Number(EventFields.SignUpCloses, 0, 720, () => CalendarText.SignUpClosesLabel) ?? 0;
    }

    public static FactsFields Write(CalendarEvent item)
    {
        var fields = new FactsFields
        {
            { EventFields.Category, item.Category is { } category ? Codes.Of(category) : null },
            { EventFields.Status, Codes.Of(item.Status) },
            { EventFields.Except, item.Except },
            { EventFields.Extra, item.Extra },
            { EventFields.Stops, item.Stops },
            { EventFields.CoOrganisers, string.Join(',', CodeList.Read(item.CoOrganiserIds)) },
            { EventFields.Town, item.Town },
            { EventFields.PlaceBg, item.PlaceBg },
            { EventFields.PlaceEn, item.PlaceEn },
            { EventFields.OnlineUrl, item.OnlineUrl },
            { EventFields.Access, string.Join(',', CodeList.Read(item.AccessCodes)) },
            { EventFields.Languages, string.Join(',', CodeList.Read(item.LanguageCodes)) },
            { EventFields.Interpreter, string.Join(',', CodeList.Read(item.InterpreterCodes)) },
            { EventFields.Childcare, item.HasChildcare },
            { EventFields.Fee, Fee.Typed(item.FeeCents) },
            { EventFields.Phone, item.Phone },
            { EventFields.Email, item.Email },
            { EventFields.SignUp, item.HasSignUp },
            { EventFields.Seats, item.Seats?.ToString(CultureInfo.InvariantCulture) },
            { EventFields.SignUpCloses, item.SignUpClosesHours == 0 ? null : item.SignUpClosesHours.ToString(CultureInfo.InvariantCulture) },
        };
        WriteTime(fields, item);
        return fields;
    }

    private static void ReadTime(FactsReader facts, CalendarEvent item)
    {
        facts.Know(
            EventFields.End, EventFields.Repeat, EventFields.RepeatEvery, EventFields.RepeatDays, EventFields.RepeatCount, EventFields.RepeatUntil,
            EventFields.RepeatRule);
        var zone = facts.Line(EventFields.Zone, 50, () => CalendarText.ZoneLabel) is { Length: > 0 } typed ? typed : HomeZone;
        item.Stops = facts.Read("", () => CalendarText.StopsLabel, () => EventStops.Normalise(facts.Text(EventFields.Stops, EventStops.MaximumLength, () => CalendarText.StopsLabel), zone));
        item.Except = facts.Read("", () => CalendarText.ExceptLabel, () => EventDays.Normalise(facts.Fields[EventFields.Except]));
        item.Extra = facts.Read("", () => CalendarText.ExtraLabel, () => EventDays.Normalise(facts.Fields[EventFields.Extra]));
        item.Time = OwnTime(facts, zone);
        if (item.Time is null && item.Stops.Length > 0)
        {
            // The first stop is the beginning: nobody should have to type it twice.
            item.Time = EventStops.First(item.Stops, zone);
        }

        item.Rule = item.Time is { } time && item.Stops.Length == 0 ? RepeatFacts.Read(facts, time.Start) : "";
    }

    private static EventTime? OwnTime(FactsReader facts, string zone)
    {
        var isWholeDay = facts.Flag(EventFields.WholeDay);
        if (facts.Fields[EventFields.Start].Trim().Length == 0)
        {
            return null;
        }

        if (Local(facts, EventFields.Start, () => CalendarText.StartLabel) is not { } start)
        {
            return null;
        }

        var hasEnd = facts.Fields[EventFields.End].Trim().Length > 0;
        if (!hasEnd && !isWholeDay)
        {
            facts.Note(() => CalendarText.EndLabel, () => CalendarText.EndMissing);
            return null;
        }

        return (hasEnd ? Local(facts, EventFields.End, () => CalendarText.EndLabel) : start) is not { } end ? null
            : facts.Read<EventTime?>(null, () => CalendarText.TimeLabel, () => isWholeDay
                ? EventTime.Create(start.Date.AtMidnight(), end.Date.PlusDays(1).AtMidnight(), zone, isWholeDay: true)
                : EventTime.Create(start, end, zone, isWholeDay: false));
    }

    private static LocalDateTime? Local(FactsReader facts, string field, Func<string> label)
    {
        var typed = facts.Fields[field].Trim();
        if (LocalInput.Wall(typed) is { } wall)
        {
            return LocalDateTime.FromDateTime(wall);
        }

        if (LocalInput.Day(typed) is { } day)
        {
            return LocalDate.FromDateOnly(day).AtMidnight();
        }

        facts.Note(label, () => CalendarText.NoMoment);
        return null;
    }

    private static void WriteTime(FactsFields fields, CalendarEvent item)
    {
        if (item.Time is not { } time)
        {
            return;
        }

        fields.Add(EventFields.Start, EventTimeConverter.Write(time.Start));
        fields.Add(EventFields.End, EventTimeConverter.Write(time.IsWholeDay ? time.End.PlusDays(-1) : time.End));
        fields.Add(EventFields.WholeDay, time.IsWholeDay);
        fields.Add(EventFields.Zone, time.ZoneId == HomeZone ? null : time.ZoneId);
        RepeatFacts.Write(fields, item.Rule, time.Start);
    }

    private static void ReadPlace(FactsReader facts, CalendarEvent item)
    {
        item.Town = facts.Town(EventFields.Town, () => CalendarText.TownLabel);
        item.PlaceBg = facts.Line(EventFields.PlaceBg, CalendarEvent.PlaceLength, () => CalendarText.PlaceBgLabel);
        item.PlaceEn = facts.Line(EventFields.PlaceEn, CalendarEvent.PlaceLength, () => CalendarText.PlaceEnLabel);
        item.OnlineUrl = facts.WebAddress(EventFields.OnlineUrl, () => CalendarText.OnlineLabel);
        item.AccessCodes = CodeList.Write([.. facts.CodeList<EventAccess>(EventFields.Access, () => CalendarText.AccessLabel).Select(Codes.Of)]);
    }

    private static string ReadCoOrganisers(FactsReader facts)
    {
        var typed = facts.Fields.List(EventFields.CoOrganisers).Distinct(StringComparer.Ordinal).ToList();
        if (typed.Count > 10 || typed.Exists(id => !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            facts.Note(() => CalendarText.CoOrganisersLabel, () => CalendarText.CoOrganisersWrong);
            return "";
        }

        return CodeList.Write(typed);
    }
}
