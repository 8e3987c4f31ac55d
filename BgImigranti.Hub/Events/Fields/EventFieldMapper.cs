using System.Globalization;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Events.Fields;

/// <summary>The fields of events between what is typed and what is kept.</summary>
internal static class EventFieldMapper
{
    /// <summary>The zone of an event of which nobody said another.</summary>
    public const string HomeZone = "Europe/Sofia";

    // Asked for in some events only, and known in all of them.
    private static readonly string[] Occasional =
    [
        EventFields.End, EventFields.Repeat, EventFields.RepeatEvery, EventFields.RepeatDays, EventFields.RepeatCount,
        EventFields.RepeatUntil, EventFields.RepeatRule,
    ];

    public static void Read(FieldReader reader, CalendarEvent item)
    {
        foreach (var field in Occasional)
        {
            _ = reader.Fields[field];
        }

        item.Category = reader.Fields[EventFields.Category].Length == 0
            ? null : reader.Code(EventFields.Category, EventCategory.Meeting, () => CalendarText.CategoryLabel);
        item.Status = reader.Code(EventFields.Status, EventStatus.Confirmed, () => CalendarText.StatusLabel);
        ReadTime(reader, item);
        item.CoOrganiserIds = ReadCoOrganisers(reader);
        ReadPlace(reader, item);
        item.LanguageCodes = CodeList.Write(reader.Languages(EventFields.Languages, () => CalendarText.LanguagesLabel));
        item.InterpreterCodes = CodeList.Write(reader.Languages(EventFields.Interpreter, () => CalendarText.InterpreterLabel));
        item.HasChildcare = reader.Flag(EventFields.Childcare);
        item.FeeCents = reader.EuroCents(EventFields.Fee, () => CalendarText.FeeLabel);
        item.Phone = reader.Phone(EventFields.Phone, () => CalendarText.PhoneLabel);
        item.Email = reader.Email(EventFields.Email, () => CalendarText.EmailLabel);
        item.HasRegistration = reader.Flag(EventFields.Registration);
        item.Capacity = reader.Number(EventFields.Seats, 1, CalendarEvent.MaxSeats, () => CalendarText.SeatsLabel);
        item.RegistrationClosesHours = reader.Number(EventFields.RegistrationCloses, 0, 720, () => CalendarText.RegistrationClosesLabel)
            ?? 0;
    }

    public static FieldValues Write(CalendarEvent item)
    {
        var fields = new FieldValues
        {
            { EventFields.Category, item.Category is { } category ? Codes.For(category) : null },
            { EventFields.Status, Codes.For(item.Status) },
            { EventFields.Except, item.ExDates },
            { EventFields.Extra, item.RDates },
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
            { EventFields.Registration, item.HasRegistration },
            { EventFields.Seats, item.Capacity?.ToString(CultureInfo.InvariantCulture) },
            { EventFields.RegistrationCloses, item.RegistrationClosesHours == 0
                ? null
                : item.RegistrationClosesHours.ToString(CultureInfo.InvariantCulture) },
        };
        WriteTime(fields, item);
        return fields;
    }

    private static void ReadTime(FieldReader reader, CalendarEvent item)
    {
        reader.Recognize(
            EventFields.End, EventFields.Repeat, EventFields.RepeatEvery, EventFields.RepeatDays, EventFields.RepeatCount,
            EventFields.RepeatUntil,
            EventFields.RepeatRule);
        var zone = reader.Line(EventFields.Zone, 50, () => CalendarText.ZoneLabel) is { Length: > 0 } typed ? typed : HomeZone;
        item.Stops = reader.Read(
            "",
            () => CalendarText.StopsLabel,
            () => EventStops.Normalise(reader.Text(EventFields.Stops, EventStops.MaxLength, () => CalendarText.StopsLabel), zone));
        item.ExDates = reader.Read(
            "", () => CalendarText.ExceptLabel, () => OccurrenceDateList.Normalise(reader.Fields[EventFields.Except]));
        item.RDates = reader.Read("", () => CalendarText.ExtraLabel, () => OccurrenceDateList.Normalise(reader.Fields[EventFields.Extra]));
        item.Time = OwnTime(reader, zone);
        if (item.Time is null && item.Stops.Length > 0)
        {
            // The first stop is the beginning: nobody should have to type it twice.
            item.Time = EventStops.First(item.Stops, zone);
        }

        item.Rule = item.Time is { } time && item.Stops.Length == 0 ? RepeatFields.Read(reader, time.Start) : "";
    }

    private static EventTime? OwnTime(FieldReader reader, string zone)
    {
        var isAllDay = reader.Flag(EventFields.AllDay);
        if (reader.Fields[EventFields.Start].Trim().Length == 0)
        {
            return null;
        }

        if (Local(reader, EventFields.Start, () => CalendarText.StartLabel) is not { } start)
        {
            return null;
        }

        var hasEnd = reader.Fields[EventFields.End].Trim().Length > 0;
        if (!hasEnd && !isAllDay)
        {
            reader.Note(() => CalendarText.EndLabel, () => CalendarText.EndMissing);
            return null;
        }

        return (hasEnd ? Local(reader, EventFields.End, () => CalendarText.EndLabel) : start) is not { } end ? null
            : reader.Read<EventTime?>(null, () => CalendarText.TimeLabel, () => isAllDay
                ? EventTime.Create(start.Date.AtMidnight(), end.Date.PlusDays(1).AtMidnight(), zone, isAllDay: true)
                : EventTime.Create(start, end, zone, isAllDay: false));
    }

    private static LocalDateTime? Local(FieldReader reader, string field, Func<string> label)
    {
        var typed = reader.Fields[field].Trim();
        if (LocalInput.Wall(typed) is { } wall)
        {
            return LocalDateTime.FromDateTime(wall);
        }

        if (LocalInput.Day(typed) is { } day)
        {
            return LocalDate.FromDateOnly(day).AtMidnight();
        }

        reader.Note(label, () => CalendarText.NoMoment);
        return null;
    }

    private static void WriteTime(FieldValues fields, CalendarEvent item)
    {
        if (item.Time is not { } time)
        {
            return;
        }

        fields.Add(EventFields.Start, EventTimeConverter.Write(time.Start));
        fields.Add(EventFields.End, EventTimeConverter.Write(time.IsAllDay ? time.End.PlusDays(-1) : time.End));
        fields.Add(EventFields.AllDay, time.IsAllDay);
        fields.Add(EventFields.Zone, time.ZoneId == HomeZone ? null : time.ZoneId);
        RepeatFields.Write(fields, item.Rule, time.Start);
    }

    private static void ReadPlace(FieldReader reader, CalendarEvent item)
    {
        item.Town = reader.Town(EventFields.Town, () => CalendarText.TownLabel);
        item.PlaceBg = reader.Line(EventFields.PlaceBg, CalendarEvent.PlaceLength, () => CalendarText.PlaceBgLabel);
        item.PlaceEn = reader.Line(EventFields.PlaceEn, CalendarEvent.PlaceLength, () => CalendarText.PlaceEnLabel);
        item.OnlineUrl = reader.WebAddress(EventFields.OnlineUrl, () => CalendarText.OnlineLabel);
        item.AccessCodes = CodeList.Write(
            [.. reader.CodeList<EventAccess>(EventFields.Access, () => CalendarText.AccessLabel).Select(Codes.For)]);
    }

    private static string ReadCoOrganisers(FieldReader reader)
    {
        var typed = reader.Fields.List(EventFields.CoOrganisers).Distinct(StringComparer.Ordinal).ToList();
        if (typed.Count > 10 || typed.Exists(id => !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            reader.Note(() => CalendarText.CoOrganisersLabel, () => CalendarText.CoOrganisersWrong);
            return "";
        }

        return CodeList.Write(typed);
    }
}
