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
public sealed class SignUpLetters(EmailLayout layout, SiteAddress site)
{
    /// <summary>Writes to somebody who has his id.</summary>
    internal async Task PostAsync(WriteScope scope, SignUpPlace place, SignUp person, SignUpLetterKind kind)
    {
        if (person.Email is null || person.RepeatsId is not null)
        {
            return;
        }

        var words = await SignUpEventWords.ReadAsync(scope.Db, place.Item, CancellationToken.None);
        var key = Key(person, place, kind, scope.Now);
        var letter = (kind, site, scope.Now);
        await PostAsync(
            scope, person, key, secret => Letter(words, place, person, kind, secret), JoinOf(person, kind), () => SignUpCalendarFile.Of(words, place, person, letter));
    }

    /// <summary>Writes what the organiser has to say to somebody.</summary>
    /// <param name="scope">The operation.</param>
    /// <param name="place">The date.</param>
    /// <param name="person">Who is written to.</param>
    /// <param name="message">Subject and text in his language.</param>
    /// <param name="key">What makes it this message.</param>
    internal async Task PostMessageAsync(WriteScope scope, SignUpPlace place, SignUp person, (string Subject, string Text) message, string key)
    {
        var words = await SignUpEventWords.ReadAsync(scope.Db, place.Item, CancellationToken.None);
        await PostAsync(scope, person, Invariant($"{Prefix(person)}message/{key}"), secret => Frame(words, place, person, secret) with
        {
            Subject = message.Subject,
            Paragraphs =
            [
                string.Format(CultureInfo.CurrentCulture, SignUpText.MailMessageLead, words.Organiser, words.Title),
                .. message.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries),
            ],
        });
    }

    /// <summary>Takes back the reminders that have not left.</summary>
    internal static Task WithdrawAsync(WriteScope scope, SignUp person) => EmailOutbox.WithdrawAsync(scope, $"{Prefix(person)}reminder/");

    private async Task PostAsync(
        WriteScope scope, SignUp person, string key, Func<string, EmailContent> write, EmailCoalescing? join = null, Func<SignUpCalendarFile>? file = null)
    {
        var language = Language.Parse(person.LanguageCode);
        using var spoken = language.Use();
        var (secret, link) = SignUpSecrets.Mint(scope, person);
        var calendar = file?.Invoke();
        var draft = new EmailMessage(key, person.Email!, language, layout.Render(write(secret), language))
        {
            Name = person.Name,
            Coalescing = join,
            Attachments = calendar?.Files ?? [],
        };
        if (await EmailOutbox.EnqueueAsync(scope, draft) == EmailEnqueueResult.Duplicate)
        {
            scope.Db.Entry(link).State = EntityState.Detached;
        }
        else if (calendar is not null)
        {
            person.CalendarEntries = calendar.Entries;
        }
    }

    private EmailContent Letter(SignUpEventWords words, SignUpPlace place, SignUp person, SignUpLetterKind kind, string secret) =>
        Frame(words, place, person, secret) with
        {
            Subject = string.Format(CultureInfo.CurrentCulture, SignUpLetterWords.Subject(kind), words.Title),
            Paragraphs = [string.Format(CultureInfo.CurrentCulture, SignUpLetterWords.Body(kind), words.Title)],
        };

    private EmailContent Frame(SignUpEventWords words, SignUpPlace place, SignUp person, string secret) => new("", SignUpText.MailWhy)
    {
        RecipientName = person.Name,
        Fields = [.. Facts(words, place, person)],
        MainLink = new EmailLink(SignUpText.MailOwnLink, site.AbsoluteUri(Language.Current, SignUpLinks.Own(secret))),
        OtherLinks = [new EmailLink(SignUpText.MailEventLink, site.AbsoluteUri(Language.Current, words.Page))],
        ClosingParagraphs = [string.Format(CultureInfo.CurrentCulture, SignUpText.KeptNotice, SignUp.KeptDays)],
    };

    private static IEnumerable<EmailField> Facts(SignUpEventWords words, SignUpPlace place, SignUp person)
    {
        yield return new EmailField(CalendarText.WhenLabel, EventWords.When(place.Date, place.Item));
        if (SignUpEventWords.Place(place.Item, place.Date) is { Length: > 0 } where)
        {
            yield return new EmailField(CalendarText.PlaceLabel, where);
        }

        if (place.Date.Reason.Length > 0)
        {
            yield return new EmailField(SignUpText.ReasonTerm, place.Date.Reason);
        }

        if (place.Item.OnlineUrl is { } online)
        {
            yield return new EmailField(CalendarText.OnlineLabel, online);
        }

        yield return new EmailField(SignUpText.OrganiserTerm, words.Organiser);
        if (person.State == SignUpState.Taken)
        {
            yield return new EmailField(SignUpText.SeatsLabel, Plurals.FormatNumber(person.Seats));
        }
    }

    /// <summary>Several changes of one date within minutes are one mail; the newest tells how it is now.</summary>
    private static EmailCoalescing? JoinOf(SignUp person, SignUpLetterKind kind) => kind switch
    {
        SignUpLetterKind.DateMoved or SignUpLetterKind.DateCancelled => new EmailCoalescing($"{Prefix(person)}change"),
        SignUpLetterKind.Altered => new EmailCoalescing($"{Prefix(person)}altered"),
        _ => null,
    };

    private static string Key(SignUp person, SignUpPlace place, SignUpLetterKind kind, DateTime now) => Prefix(person) + kind switch
    {
        SignUpLetterKind.Taken or SignUpLetterKind.Waiting => "confirmation",
        SignUpLetterKind.MovedUp => "moved-up",
        SignUpLetterKind.Again => Invariant($"again/{now:yyyyMMddHH}"),
        SignUpLetterKind.Altered => Invariant($"altered/{now.Ticks}"),
        SignUpLetterKind.Left or SignUpLetterKind.Removed => "off",
        SignUpLetterKind.DateMoved or SignUpLetterKind.DateCancelled => Invariant($"change/{place.Kept.Changes}"),
        SignUpLetterKind.DayBefore => Invariant($"reminder/day/{place.Date.StartUtc:yyyyMMddHHmm}"),
        _ => Invariant($"reminder/hour/{place.Date.StartUtc:yyyyMMddHHmm}"),
    };

    private static string Prefix(SignUp person) => Invariant($"sign-up/{person.Id}/");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
