using System.Globalization;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Email.Layout;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Fields;
using BgImigranti.Hub.Localization;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>
/// Posts what people on a list are to know, in the operation that makes it so and in the language of each. Who gave no address gets
/// nothing: the organiser's list shows it, with the telephone.
/// </summary>
public sealed class RegistrationEmails(EmailLayout layout, SiteAddress site)
{
    /// <summary>Writes to somebody who has their id.</summary>
    internal async Task PostAsync(
        WriteScope scope, OccurrenceRegistrations occurrence, EventRegistration registration, RegistrationEmailKind kind)
    {
        if (registration.Email is null || registration.RepeatsId is not null)
        {
            return;
        }

        var words = await RegisteredEventText.ReadAsync(scope.Db, occurrence.Item, CancellationToken.None);
        var key = Key(registration, occurrence, kind, scope.Now);
        var email = (kind, site, scope.Now);
        await PostAsync(
            scope, registration, key, secret => Email(words, occurrence, registration, kind, secret), JoinOf(registration, kind),
            () => RegistrationCalendarFile.From(words, occurrence, registration, email));
    }

    /// <summary>Writes what the organiser has to say to somebody.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="occurrence">The date.</param>
    /// <param name="registration">Who is written to.</param>
    /// <param name="message">Subject and text in their language.</param>
    /// <param name="key">What makes it this message.</param>
    internal async Task PostMessageAsync(
        WriteScope scope,
        OccurrenceRegistrations occurrence,
        EventRegistration registration,
        (string Subject, string Text) message,
        string key)
    {
        var words = await RegisteredEventText.ReadAsync(scope.Db, occurrence.Item, CancellationToken.None);
        await PostAsync(
            scope, registration, Invariant($"{Prefix(registration)}message/{key}"),
            secret => Frame(words, occurrence, registration, secret) with
            {
                Subject = message.Subject,
                Paragraphs =
            [
                string.Format(CultureInfo.CurrentCulture, RegistrationText.MailMessageLead, words.Organiser, words.Title),
                .. message.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries),
            ],
            });
    }

    /// <summary>Takes back the reminders that have not left.</summary>
    internal static Task WithdrawAsync(WriteScope scope, EventRegistration registration) =>
        EmailOutbox.WithdrawAsync(scope, $"{Prefix(registration)}reminder/");

    private async Task PostAsync(
        WriteScope scope, EventRegistration registration, string key, Func<string, EmailContent> write, EmailCoalescing? join = null,
        Func<RegistrationCalendarFile>? file = null)
    {
        var language = Language.Parse(registration.LanguageCode);
        using var spoken = language.Use();
        var (secret, link) = RegistrationSecrets.Mint(scope, registration);
        var calendar = file?.Invoke();
        var draft = new EmailMessage(key, registration.Email!, language, layout.Render(write(secret), language))
        {
            Name = registration.Name,
            Coalescing = join,
            Attachments = calendar?.Files ?? [],
        };
        if (await EmailOutbox.EnqueueAsync(scope, draft) == EmailEnqueueResult.Duplicate)
        {
            scope.Db.Entry(link).State = EntityState.Detached;
        }
        else if (calendar is not null)
        {
            registration.CalendarEntries = calendar.Entries;
        }
    }

    private EmailContent Email(
        RegisteredEventText words,
        OccurrenceRegistrations occurrence,
        EventRegistration registration,
        RegistrationEmailKind kind,
        string secret) =>
        Frame(words, occurrence, registration, secret) with
        {
            Subject = string.Format(CultureInfo.CurrentCulture, RegistrationEmailText.Subject(kind), words.Title),
            Paragraphs = [string.Format(CultureInfo.CurrentCulture, RegistrationEmailText.Body(kind), words.Title)],
        };

    private EmailContent Frame(
        RegisteredEventText words,
        OccurrenceRegistrations occurrence,
        EventRegistration registration,
        string secret) => new("", RegistrationText.MailWhy)
        {
            RecipientName = registration.Name,
            Fields = [.. Fields(words, occurrence, registration)],
            MainLink = new EmailLink(RegistrationText.MailOwnLink, site.AbsoluteUri(Language.Current, RegistrationLinks.Own(secret))),
            OtherLinks = [new EmailLink(RegistrationText.MailEventLink, site.AbsoluteUri(Language.Current, words.Page))],
            ClosingParagraphs = [string.Format(CultureInfo.CurrentCulture, RegistrationText.KeptNotice, EventRegistration.KeptDays)],
        };

    private static IEnumerable<EmailField> Fields(
        RegisteredEventText words, OccurrenceRegistrations occurrence, EventRegistration registration)
    {
        yield return new EmailField(CalendarText.WhenLabel, EventFormatter.When(occurrence.Date, occurrence.Item));
        if (RegisteredEventText.Place(occurrence.Item, occurrence.Date) is { Length: > 0 } where)
        {
            yield return new EmailField(CalendarText.PlaceLabel, where);
        }

        if (occurrence.Date.Reason.Length > 0)
        {
            yield return new EmailField(RegistrationText.ReasonTerm, occurrence.Date.Reason);
        }

        if (occurrence.Item.OnlineUrl is { } online)
        {
            yield return new EmailField(CalendarText.OnlineLabel, online);
        }

        yield return new EmailField(RegistrationText.OrganiserTerm, words.Organiser);
        if (registration.State == RegistrationState.Taken)
        {
            yield return new EmailField(RegistrationText.SeatsLabel, Plurals.FormatNumber(registration.Seats));
        }
    }

    /// <summary>Several changes of one date within minutes are one mail; the newest tells how it is now.</summary>
    private static EmailCoalescing? JoinOf(EventRegistration registration, RegistrationEmailKind kind) => kind switch
    {
        RegistrationEmailKind.DateMoved or RegistrationEmailKind.DateCancelled => new EmailCoalescing($"{Prefix(registration)}change"),
        RegistrationEmailKind.Altered => new EmailCoalescing($"{Prefix(registration)}altered"),
        _ => null,
    };

    private static string Key(
        EventRegistration registration,
        OccurrenceRegistrations occurrence,
        RegistrationEmailKind kind,
        DateTime now) => Prefix(registration) + kind switch
        {
            RegistrationEmailKind.Taken or RegistrationEmailKind.Waiting => "confirmation",
            RegistrationEmailKind.MovedUp => "moved-up",
            RegistrationEmailKind.Again => Invariant($"again/{now:yyyyMMddHH}"),
            RegistrationEmailKind.Altered => Invariant($"altered/{now.Ticks}"),
            RegistrationEmailKind.Left or RegistrationEmailKind.Removed => "off",
            RegistrationEmailKind.DateMoved or RegistrationEmailKind.DateCancelled => Invariant($"change/{occurrence.Kept.Changes}"),
            RegistrationEmailKind.DayBefore => Invariant($"reminder/day/{occurrence.Date.StartUtc:yyyyMMddHHmm}"),
            _ => Invariant($"reminder/hour/{occurrence.Date.StartUtc:yyyyMMddHHmm}"),
        };

    private static string Prefix(EventRegistration registration) => Invariant($"sign-up/{registration.Id}/");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
