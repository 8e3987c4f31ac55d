using System.Globalization;

namespace BgImigranti.Hub.Registrations;

/// <summary>Addresses of registering, relative to the language prefix.</summary>
public static class RegistrationLinks
{
    /// <summary>Query field with the id of a date.</summary>
    public const string DateField = "date";

    /// <summary>The form alone; it is posted here too.</summary>
    public static string Form(long eventId) => Invariant($"events/sign-ups/{eventId}");

    /// <summary>Somebody's own page.</summary>
    public static string Own(string secret) => $"events/sign-up/{secret}";

    /// <summary>Somebody's own page, which says what was just done.</summary>
    public static string Own(string secret, string done) => $"{Own(secret)}?done={done}";

    /// <summary>Where a change is posted.</summary>
    public static string Change(string secret) => $"{Own(secret)}/change";

    /// <summary>Where a cancellation is posted.</summary>
    public static string Cancel(string secret) => $"{Own(secret)}/cancel";

    /// <summary>The organiser's list of a date; of the next one without.</summary>
    public static string List(long eventId, long? occurrenceId = null, string? done = null) => (occurrenceId, done) switch
    {
        (null, _) => Invariant($"desk/events/{eventId}/sign-ups"),
        ({ } date, null) => Invariant($"desk/events/{eventId}/sign-ups?date={date}"),
        ({ } date, { } word) => Invariant($"desk/events/{eventId}/sign-ups?date={date}&done={word}"),
    };

    /// <summary>The list for spreadsheets.</summary>
    public static string Csv(long eventId, long occurrenceId) => Invariant($"desk/events/{eventId}/sign-ups.csv?date={occurrenceId}");

    /// <summary>Where somebody is added by the organiser.</summary>
    public static string Add(long eventId) => Invariant($"desk/events/{eventId}/sign-ups/add");

    /// <summary>Where an act on somebody is posted.</summary>
    public static string Act(long eventId) => Invariant($"desk/events/{eventId}/sign-ups/act");

    /// <summary>Where a message to everybody is posted.</summary>
    public static string Message(long eventId) => Invariant($"desk/events/{eventId}/sign-ups/message");

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
