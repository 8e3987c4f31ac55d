using System.Globalization;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Writing;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>The date as a calendar file that goes with a letter: put in by whoever has a seat, taken out again when he or the date is gone.</summary>
/// <param name="Files">The files of the letter; none for who only waits.</param>
/// <param name="Entries">What his calendar holds afterwards, as <see cref="SignUp.CalendarEntries"/> has it.</param>
internal sealed record SignUpCalendarFile(IReadOnlyList<EmailAttachment> Files, string Entries)
{
    // Older ones have been taken out by one letter after the other.
    private const int MostEntries = 5;

    /// <summary>The file of a letter, in the current language.</summary>
    public static SignUpCalendarFile Of(SignUpEventWords words, SignUpPlace place, SignUp person, (SignUpLetterKind Kind, SiteAddress Site, DateTime Now) letter)
    {
        var sent = CalendarEntry.Read(person.CalendarEntries);
        var entry = new CalendarEntry(DateName.Of(place.Item, place.Date, letter.Site.Host), DateName.SequenceOf(place.Item) + place.Kept.Changes);
        var shown = Shown(words, place, entry, letter.Site, letter.Now);
        switch (letter.Kind)
        {
            case SignUpLetterKind.DayBefore or SignUpLetterKind.HourBefore:
                return new SignUpCalendarFile([], person.CalendarEntries);
            case SignUpLetterKind.DateCancelled or SignUpLetterKind.Left or SignUpLetterKind.Removed:
                // A cancellation is of one UID (RFC 5546, 3.2.5).
                var gone = sent.Where(one => one.Name.Uid == sent[0].Name.Uid).Select(one => Gone(shown, one, entry.Name)).ToList();
                return new SignUpCalendarFile(gone.Count == 0 ? [] : [File(words, place, gone, IcsMethod.Cancel)], person.CalendarEntries);
            default:
                return person.State == SignUpState.Taken ? Put(words, place, (sent, entry), shown) : new SignUpCalendarFile([], person.CalendarEntries);
        }
    }

    private static SignUpCalendarFile Put(SignUpEventWords words, SignUpPlace place, (IReadOnlyList<CalendarEntry> Sent, CalendarEntry Now) entries, IcsEvent shown)
    {
        var old = entries.Sent.Where(one => one.Name.StaysBeside(entries.Now.Name)).Take(MostEntries - 1).ToList();
        var file = File(words, place, [shown, .. old.Select(one => Gone(shown, one, entries.Now.Name))], IcsMethod.Publish);
        return new SignUpCalendarFile([file], CalendarEntry.Write([entries.Now, .. old]));
    }

    private static EmailAttachment File(SignUpEventWords words, SignUpPlace place, IEnumerable<IcsEvent> events, IcsMethod method) => new(
        string.Create(CultureInfo.InvariantCulture, $"event-{place.Item.Id}.ics"),
        EmailAttachment.CalendarContentType,
        IcsWriter.Write(words.Title, Language.Current.Code, events, method))
    {
        Method = method.ToString().ToUpperInvariant(),
    };

    private static IcsEvent Shown(SignUpEventWords words, SignUpPlace place, CalendarEntry entry, SiteAddress site, DateTime now) => new(
        entry.Name.Uid,
        entry.Sequence,
        now,
        place.Date.TimeAs(place.Item.Time ?? new EventTime(default, default, EventTime.SofiaZone, IsWholeDay: false)),
        RecurrenceSet.None,
        entry.Name.Planned?.Start,
        words.Title,
        "",
        SignUpEventWords.Place(place.Item, place.Date),
        site.AbsoluteUri(Language.Current, words.Page).AbsoluteUri,
        IcsStatus.Confirmed,
        [],
        words.Organiser,
        place.Item.Email ?? place.Item.Phone);

    private static IcsEvent Gone(IcsEvent shown, CalendarEntry entry, DateName now) => shown with
    {
        Uid = entry.Name.Uid,
        Sequence = Math.Max(entry.Sequence + 1, shown.Sequence),
        Time = entry.Name.IsSameAs(now) ? shown.Time : entry.Name.Planned ?? shown.Time,
        RecurrenceId = entry.Name.Planned?.Start,
        Status = IcsStatus.Cancelled,
    };
}
