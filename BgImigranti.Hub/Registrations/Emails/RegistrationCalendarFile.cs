using System.Globalization;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Events.Occurrences;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Writing;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Recurrence;

namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>
/// The date as a calendar file that goes with an e-mail: put in by whoever has a seat, taken out again when they or the date is gone.
/// </summary>
/// <param name="Files">The files of the e-mail; none for who only waits.</param>
/// <param name="Entries">What their calendar holds afterwards, as <see cref="EventRegistration.CalendarEntries"/> has it.</param>
internal sealed record RegistrationCalendarFile(IReadOnlyList<EmailAttachment> Files, string Entries)
{
    // Older ones have been taken out by one e-mail after the other.
    private const int MaxEntries = 5;

    /// <summary>The file of an e-mail, in the current language.</summary>
    public static RegistrationCalendarFile From(
        RegisteredEventText words,
        OccurrenceRegistrations occurrence,
        EventRegistration registration,
        (RegistrationEmailKind Kind, SiteAddress Site, DateTime Now) email)
    {
        var sent = CalendarEntryName.Read(registration.CalendarEntries);
        var entry = new CalendarEntryName(
            OccurrenceName.From(occurrence.Item, occurrence.Date, email.Site.Host),
            OccurrenceName.SequenceOf(occurrence.Item) + occurrence.Kept.Changes);
        var shown = Shown(words, occurrence, entry, email.Site, email.Now);
        switch (email.Kind)
        {
            case RegistrationEmailKind.DayBefore or RegistrationEmailKind.HourBefore:
                return new RegistrationCalendarFile([], registration.CalendarEntries);
            case RegistrationEmailKind.DateCancelled or RegistrationEmailKind.Left or RegistrationEmailKind.Removed:
                // A cancellation is of one UID (RFC 5546, 3.2.5).
                var gone = sent.Where(one => one.Name.Uid == sent[0].Name.Uid).Select(one => Gone(shown, one, entry.Name)).ToList();
                return new RegistrationCalendarFile(
                    gone.Count == 0 ? [] : [File(words, occurrence, gone, IcsMethod.Cancel)], registration.CalendarEntries);
            default:
                return registration.State == RegistrationState.Taken
                    ? Put(words, occurrence, (sent, entry), shown)
                    : new RegistrationCalendarFile([], registration.CalendarEntries);
        }
    }

    private static RegistrationCalendarFile Put(
        RegisteredEventText words,
        OccurrenceRegistrations occurrence,
        (IReadOnlyList<CalendarEntryName> Sent, CalendarEntryName Now) entries,
        IcsEvent shown)
    {
        var old = entries.Sent.Where(one => one.Name.StaysBeside(entries.Now.Name)).Take(MaxEntries - 1).ToList();
        var file = File(words, occurrence, [shown, .. old.Select(one => Gone(shown, one, entries.Now.Name))], IcsMethod.Publish);
        return new RegistrationCalendarFile([file], CalendarEntryName.Write([entries.Now, .. old]));
    }

    private static EmailAttachment File(
        RegisteredEventText words, OccurrenceRegistrations occurrence, IEnumerable<IcsEvent> events, IcsMethod method) => new(
        string.Create(CultureInfo.InvariantCulture, $"event-{occurrence.Item.Id}.ics"),
        EmailAttachment.CalendarContentType,
        IcsWriter.Write(words.Title, Language.Current.Code, events, method))
        {
            Method = method.ToString().ToUpperInvariant(),
        };

    private static IcsEvent Shown(
        RegisteredEventText words, OccurrenceRegistrations occurrence, CalendarEntryName entry, SiteAddress site, DateTime now) => new(
        entry.Name.Uid,
        entry.Sequence,
        now,
        occurrence.Date.TimeAs(occurrence.Item.Time ?? new EventTime(default, default, EventTime.SofiaZone, IsAllDay: false)),
        RecurrenceSet.None,
        entry.Name.Planned?.Start,
        words.Title,
        "",
        RegisteredEventText.Place(occurrence.Item, occurrence.Date),
        site.AbsoluteUri(Language.Current, words.Page).AbsoluteUri,
        IcsStatus.Confirmed,
        [],
        words.Organiser,
        occurrence.Item.Email ?? occurrence.Item.Phone);

    private static IcsEvent Gone(IcsEvent shown, CalendarEntryName entry, OccurrenceName now) => shown with
    {
        Uid = entry.Name.Uid,
        Sequence = Math.Max(entry.Sequence + 1, shown.Sequence),
        Time = entry.Name.IsSameAs(now) ? shown.Time : entry.Name.Planned ?? shown.Time,
        RecurrenceId = entry.Name.Planned?.Start,
        Status = IcsStatus.Cancelled,
    };
}
