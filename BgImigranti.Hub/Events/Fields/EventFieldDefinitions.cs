using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Events.Fields;

/// <summary>What the fields of events are called, in the order of the form.</summary>
internal static class EventFieldDefinitions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldDefinition> All { get; } = [.. What(), .. When(), .. Where(), .. ForWhom()];

    private static FieldDefinition[] What() =>
    [
        FieldDefinition.Code<EventCategory>(EventFields.Category, () => CalendarText.CategoryLabel, EventNames.For),
        FieldDefinition.Code<EventStatus>(EventFields.Status, () => CalendarText.StatusLabel, EventNames.For),
    ];

    private static FieldDefinition[] When() =>
    [
        FieldDefinition.Said(EventFields.Start, () => CalendarText.StartLabel, Moment),
        FieldDefinition.Said(EventFields.End, () => CalendarText.EndLabel, Moment),
        FieldDefinition.Flag(EventFields.AllDay, () => CalendarText.WholeDayLabel),
        FieldDefinition.Said(EventFields.Zone, () => CalendarText.ZoneLabel, zone => zone.Length == 0 ? EventFieldMapper.HomeZone : zone),
        FieldDefinition.Said(
            EventFields.Repeat, () => CalendarText.RepeatLabel, code => EventNames.For(Codes.Find<RepeatKind>(code) ?? RepeatKind.Never)),
        FieldDefinition.Text(EventFields.RepeatEvery, () => CalendarText.RepeatEveryLabel),
        FieldDefinition.Choices(
            EventFields.RepeatDays,
            () => CalendarText.RepeatDaysLabel,
            code => EventNames.Weekdays.FirstOrDefault(day => day.Key == code).Value),
        FieldDefinition.Day(EventFields.RepeatUntil, () => CalendarText.RepeatUntilLabel),
        FieldDefinition.Text(EventFields.RepeatCount, () => CalendarText.RepeatCountLabel),
        FieldDefinition.Text(EventFields.Except, () => CalendarText.ExceptLabel),
        FieldDefinition.Text(EventFields.Extra, () => CalendarText.ExtraLabel),
        FieldDefinition.Text(EventFields.Stops, () => CalendarText.StopsLabel),
        FieldDefinition.Text(EventFields.RepeatRule, () => CalendarText.RepeatRuleLabel),
    ];

    private static FieldDefinition[] Where() =>
    [
        FieldDefinition.Town(EventFields.Town, () => CalendarText.TownLabel),
        FieldDefinition.Text(EventFields.PlaceBg, () => CalendarText.PlaceBgLabel, Language.Bulgarian.Code),
        FieldDefinition.Text(EventFields.PlaceEn, () => CalendarText.PlaceEnLabel, Language.English.Code),
        FieldDefinition.Text(EventFields.OnlineUrl, () => CalendarText.OnlineLabel),
        FieldDefinition.Code<EventAccess>(EventFields.Access, () => CalendarText.AccessLabel, EventNames.For),
    ];

    private static FieldDefinition[] ForWhom() =>
    [
        FieldDefinition.Languages(EventFields.Languages, () => CalendarText.LanguagesLabel),
        FieldDefinition.Languages(EventFields.Interpreter, () => CalendarText.InterpreterLabel),
        FieldDefinition.Flag(EventFields.Childcare, () => CalendarText.ChildcareLabel),
        FieldDefinition.Euro(EventFields.Fee, () => CalendarText.FeeLabel),
        FieldDefinition.Text(EventFields.Phone, () => CalendarText.PhoneLabel),
        FieldDefinition.Text(EventFields.Email, () => CalendarText.EmailLabel),
        FieldDefinition.Organisations(EventFields.CoOrganisers, () => CalendarText.CoOrganisersLabel),
        FieldDefinition.Flag(EventFields.Registration, () => CalendarText.RegistrationLabel),
        FieldDefinition.Text(EventFields.Seats, () => CalendarText.SeatsLabel),
        FieldDefinition.Text(EventFields.RegistrationCloses, () => CalendarText.RegistrationClosesLabel),
    ];

    /// <summary>The clock on the wall, wherever that hangs; of whole days, which begin at midnight, the day alone.</summary>
    private static string? Moment(string value) => LocalInput.Wall(value) is not { } wall ? null
        : wall.TimeOfDay == TimeSpan.Zero ? InstantFormatter.Day(DateOnly.FromDateTime(wall))
        : LocalInput.Moment(value).Utc is { } moment ? InstantFormatter.DayAndTime(moment)
        : null;
}
