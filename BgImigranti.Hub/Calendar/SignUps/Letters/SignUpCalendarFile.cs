using System.Globalization;
using BgImigranti.Hub.Calendar.Files;
using BgImigranti.Hub.Calendar.Times;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Notifications;
using NodaTime;

namespace BgImigranti.Hub.Calendar.SignUps.Letters;

/// <summary>The date as a calendar file that goes with a letter: put in by whoever has a seat, taken out again when he or the date is gone.</summary>
internal static class SignUpCalendarFile
{
    /// <summary>The files of a letter, in the current language; none for who only waits.</summary>
    public static IReadOnlyList<MailAttachment> Of(SignUpEventWords words, SignUpPlace place, SignUp person, (SignUpLetterKind Kind, MailSite Site, DateTime Now) letter)
    {
        var method = letter.Kind switch
        {
            SignUpLetterKind.DateCancelled or SignUpLetterKind.Left or SignUpLetterKind.Removed => IcsMethod.Cancel,
            SignUpLetterKind.DayBefore or SignUpLetterKind.HourBefore => IcsMethod.None,
            _ => person.State == SignUpState.Taken ? IcsMethod.Publish : IcsMethod.None,
        };
        if (method == IcsMethod.None)
        {
            return [];
        }

        var status = method == IcsMethod.Cancel ? IcsStatus.Cancelled : IcsStatus.Confirmed;
        var file = IcsWriter.Write(words.Title, Language.Current.Code, [Event(words, place, status, letter.Site, letter.Now)], method);
        return
        [
            new MailAttachment(string.Create(CultureInfo.InvariantCulture, $"event-{place.Item.Id}.ics"), MailAttachment.Calendar, file)
            {
                Method = method.ToString().ToUpperInvariant(),
            },
        ];
    }

    private static IcsEvent Event(SignUpEventWords words, SignUpPlace place, IcsStatus status, MailSite site, DateTime now) => new(
        string.Create(CultureInfo.InvariantCulture, $"date-{place.Date.Id}@{site.Host}"),
        place.Kept.Changes + (status == IcsStatus.Cancelled ? 1 : 0),
        now,
        Time(place),
        Recurrence.None,
        null,
        words.Title,
        "",
        SignUpEventWords.Place(place.Item, place.Date),
        site.Address(Language.Current, words.Page).AbsoluteUri,
        status,
        [],
        words.Organiser,
        place.Item.Email ?? place.Item.Phone);

    private static EventTime Time(SignUpPlace place)
    {
        var zoneId = place.Item.Time?.ZoneId ?? EventTime.SofiaZone;
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        return new EventTime(
            Instant.FromDateTimeUtc(place.Date.StartUtc).InZone(zone).LocalDateTime,
            Instant.FromDateTimeUtc(place.Date.EndUtc).InZone(zone).LocalDateTime,
            zoneId,
            place.Item.Time?.IsWholeDay == true);
    }
}
