using System.Globalization;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Registrations;

/// <summary>Why somebody cannot register, in words for them.</summary>
internal static class RegistrationRefusals
{
    /// <summary>There is no such event or date, or it is not for everybody.</summary>
    public static RefusalException Unknown() => new("date-unknown", StatusCodes.Status404NotFound, () => RegistrationText.DateUnknown);

    /// <summary>The link leads nowhere; whether it was guessed, mistyped or has run out is not said.</summary>
    public static RefusalException LinkUnknown() => new("link-unknown", StatusCodes.Status404NotFound, () => RegistrationText.LinkUnknown);

    public static RefusalException TooMany() =>
        new("too-many", StatusCodes.Status429TooManyRequests, () => RegistrationText.TooManyRequests);

    public static RefusalException OtherOrganisation() =>
        new("foreign-form", StatusCodes.Status403Forbidden, () => RegistrationText.ForeignForm);

    public static RefusalException Full() => Conflict("full", () => RegistrationText.Full);

    public static RefusalException Past() => Conflict("past", () => RegistrationText.Past);

    public static RefusalException TooLarge(int seats) =>
        Conflict("too-many-seats", () => string.Format(CultureInfo.CurrentCulture, RegistrationText.TooManySeats, seats));

    /// <summary>Nothing, when people can register for this date at this moment.</summary>
    public static RefusalException? For(CalendarEvent item, Occurrence occurrence, DateTime now) =>
        item.State is not (ItemState.Published or ItemState.Expired) || !item.HasRegistration
            ? Conflict("not-open", () => RegistrationText.NotOpen)
        : occurrence.IsCancelled || item.Status == EventStatus.Cancelled ? Conflict("cancelled", () => RegistrationText.DateCancelled)
        : occurrence.StartUtc <= now ? Past()
        : occurrence.StartUtc.AddHours(-item.RegistrationClosesHours) <= now ? Conflict("closed", () => RegistrationText.Closed)
        : null;

    private static RefusalException Conflict(string code, Func<string> text) => new(code, StatusCodes.Status409Conflict, text);
}
