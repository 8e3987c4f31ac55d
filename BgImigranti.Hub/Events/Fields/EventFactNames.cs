using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Events.Fields;

/// <summary>What the facts of events are called, in the order of the form.</summary>
internal static class EventFactNames
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<NamedFact> All { get; } = [.. What(), .. When(), .. Where(), .. ForWhom()];

    private static NamedFact[] What() =>
    [
        NamedFact.Code<EventCategory>(EventFields.Category, () => CalendarText.CategoryLabel, EventNames.Of),
        NamedFact.Code<EventStatus>(EventFields.Status, () => CalendarText.StatusLabel, EventNames.Of),
    ];

    private static NamedFact[] When() =>
    [
        NamedFact.Said(EventFields.Start, () => CalendarText.StartLabel, Moment),
        NamedFact.Said(EventFields.End, () => CalendarText.EndLabel, Moment),
        NamedFact.Flag(EventFields.WholeDay, () => CalendarText.WholeDayLabel),
        NamedFact.Said(EventFields.Zone, () => CalendarText.ZoneLabel, zone => zone.Length == 0 ? EventFacts.HomeZone : zone),
        NamedFact.Said(EventFields.Repeat, () => CalendarText.RepeatLabel, code => EventNames.Of(Codes.Find<RepeatKind>(code) ?? RepeatKind.Never)),
        NamedFact.Text(EventFields.RepeatEvery, () => CalendarText.RepeatEveryLabel),
        NamedFact.Choices(EventFields.RepeatDays, () => CalendarText.RepeatDaysLabel, code => EventNames.Weekdays.FirstOrDefault(day => day.Key == code).Value),
        NamedFact.Day(EventFields.RepeatUntil, () => CalendarText.RepeatUntilLabel),
        NamedFact.Text(EventFields.RepeatCount, () => CalendarText.RepeatCountLabel),
        NamedFact.Text(EventFields.Except, () => CalendarText.ExceptLabel),
        NamedFact.Text(EventFields.Extra, () => CalendarText.ExtraLabel),
        NamedFact.Text(EventFields.Stops, () => CalendarText.StopsLabel),
        NamedFact.Text(EventFields.RepeatRule, () => CalendarText.RepeatRuleLabel),
    ];

    private static NamedFact[] Where() =>
    [
        NamedFact.Town(EventFields.Town, () => CalendarText.TownLabel),
        NamedFact.Text(EventFields.PlaceBg, () => CalendarText.PlaceBgLabel, Language.Bulgarian.Code),
        NamedFact.Text(EventFields.PlaceEn, () => CalendarText.PlaceEnLabel, Language.English.Code),
        NamedFact.Text(EventFields.OnlineUrl, () => CalendarText.OnlineLabel),
        NamedFact.Code<EventAccess>(EventFields.Access, () => CalendarText.AccessLabel, EventNames.Of),
    ];

    private static NamedFact[] ForWhom() =>
    [
        NamedFact.Languages(EventFields.Languages, () => CalendarText.LanguagesLabel),
        NamedFact.Languages(EventFields.Interpreter, () => CalendarText.InterpreterLabel),
        NamedFact.Flag(EventFields.Childcare, () => CalendarText.ChildcareLabel),
        NamedFact.Euro(EventFields.Fee, () => CalendarText.FeeLabel),
        NamedFact.Text(EventFields.Phone, () => CalendarText.PhoneLabel),
        NamedFact.Text(EventFields.Email, () => CalendarText.EmailLabel),
        NamedFact.Organisations(EventFields.CoOrganisers, () => CalendarText.CoOrganisersLabel),
        NamedFact.Flag(EventFields.SignUp, () => CalendarText.SignUpLabel),
        NamedFact.Text(EventFields.Seats, () => CalendarText.SeatsLabel),
        NamedFact.Text(EventFields.SignUpCloses, () => CalendarText.SignUpClosesLabel),
    ];

    /// <summary>The clock on the wall, wherever that hangs; of whole days, which begin at midnight, the day alone.</summary>
    private static string? Moment(string value) => LocalInput.Wall(value) is not { } wall ? null
        : wall.TimeOfDay == TimeSpan.Zero ? InstantFormatter.Day(DateOnly.FromDateTime(wall))
        : LocalInput.Moment(value).Utc is { } moment ? InstantFormatter.DayAndTime(moment)
        : null;
}
