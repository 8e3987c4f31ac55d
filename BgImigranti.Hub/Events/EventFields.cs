using BgImigranti.Hub.Events.Occurrences;

namespace BgImigranti.Hub.Events;

/// <summary>Names of the fields of events: in the form, the API and demo files alike.</summary>
public static class EventFields
{
    public const string Category = "category";
    public const string Status = "status";

    /// <summary>When it begins, as the clock of its zone shows it: <c>2026-12-01T10:00</c>; of whole days the day counts.</summary>
    public const string Start = "start";

    /// <summary>When it ends; of whole days the last day.</summary>
    public const string End = "end";
    public const string AllDay = "whole-day";

    /// <summary>IANA name of the zone; Europe/Sofia when empty.</summary>
    public const string Zone = "zone";

    /// <summary>How it repeats: a code of <see cref="RepeatKind"/>.</summary>
    public const string Repeat = "repeat";

    /// <summary>Every so many days, weeks, months or years.</summary>
    public const string RepeatEvery = "repeat-every";

    /// <summary>Days of the week, for a weekly event: <c>MO,TH</c>.</summary>
    public const string RepeatDays = "repeat-days";

    /// <summary>So many times in all.</summary>
    public const string RepeatCount = "repeat-count";

    /// <summary>The last day on which it may take place.</summary>
    public const string RepeatUntil = "repeat-until";

    /// <summary>An RRULE of RFC 5545, for whatever the other fields cannot say.</summary>
    public const string RepeatRule = "repeat-rule";

    /// <summary>Dates on which it does not take place (<see cref="OccurrenceDateList"/>).</summary>
    public const string Except = "except";

    /// <summary>Dates on which it takes place besides (<see cref="OccurrenceDateList"/>).</summary>
    public const string Extra = "extra";

    /// <summary>Stops of a travelling event (<see cref="EventStops"/>).</summary>
    public const string Stops = "stops";

    /// <summary>Ids of organisations that hold it too.</summary>
    public const string CoOrganisers = "co-organisers";
    public const string Town = "town";
    public const string PlaceBg = "place-bg";
    public const string PlaceEn = "place-en";
    public const string OnlineUrl = "online-url";
    public const string Access = "access";
    public const string Languages = "languages";
    public const string Interpreter = "interpreter";
    public const string Childcare = "childcare";
    public const string Fee = "fee";
    public const string Phone = "phone";
    public const string Email = "email";

    /// <summary>People register here.</summary>
    public const string Registration = "sign-up";
    public const string Seats = "seats";

    /// <summary>Registering ends so many hours before the beginning.</summary>
    public const string RegistrationCloses = "sign-up-closes";
}
