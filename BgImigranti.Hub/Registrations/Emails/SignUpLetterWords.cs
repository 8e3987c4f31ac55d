namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>Subject and first sentences of each letter, in the current language; <c>{0}</c> is the title of the event.</summary>
internal static class SignUpLetterWords
{
    public static string Subject(SignUpLetterKind kind) => kind switch
    {
        SignUpLetterKind.Taken => SignUpText.MailTakenSubject,
        SignUpLetterKind.Waiting => SignUpText.MailWaitingSubject,
        SignUpLetterKind.MovedUp => SignUpText.MailMovedUpSubject,
        SignUpLetterKind.Again => SignUpText.MailAgainSubject,
        SignUpLetterKind.Altered => SignUpText.MailAlteredSubject,
        SignUpLetterKind.Left => SignUpText.MailLeftSubject,
        SignUpLetterKind.Removed => SignUpText.MailRemovedSubject,
        SignUpLetterKind.DateMoved => SignUpText.MailMovedSubject,
        SignUpLetterKind.DateCancelled => SignUpText.MailCancelledSubject,
        SignUpLetterKind.DayBefore => SignUpText.MailDaySubject,
        _ => SignUpText.MailHourSubject,
    };

    public static string Body(SignUpLetterKind kind) => kind switch
    {
        SignUpLetterKind.Taken => SignUpText.MailTakenBody,
        SignUpLetterKind.Waiting => SignUpText.MailWaitingBody,
        SignUpLetterKind.MovedUp => SignUpText.MailMovedUpBody,
        SignUpLetterKind.Again => SignUpText.MailAgainBody,
        SignUpLetterKind.Altered => SignUpText.MailAlteredBody,
        SignUpLetterKind.Left => SignUpText.MailLeftBody,
        SignUpLetterKind.Removed => SignUpText.MailRemovedBody,
        SignUpLetterKind.DateMoved => SignUpText.MailMovedBody,
        SignUpLetterKind.DateCancelled => SignUpText.MailCancelledBody,
        SignUpLetterKind.DayBefore => SignUpText.MailDayBody,
        _ => SignUpText.MailHourBody,
    };
}
