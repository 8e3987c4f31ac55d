namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>Subject and first sentences of each letter, in the current language; <c>{0}</c> is the title of the event.</summary>
internal static class RegistrationEmailText
{
    public static string Subject(RegistrationEmailKind kind) => kind switch
    {
        RegistrationEmailKind.Taken => SignUpText.MailTakenSubject,
        RegistrationEmailKind.Waiting => SignUpText.MailWaitingSubject,
        RegistrationEmailKind.MovedUp => SignUpText.MailMovedUpSubject,
        RegistrationEmailKind.Again => SignUpText.MailAgainSubject,
        RegistrationEmailKind.Altered => SignUpText.MailAlteredSubject,
        RegistrationEmailKind.Left => SignUpText.MailLeftSubject,
        RegistrationEmailKind.Removed => SignUpText.MailRemovedSubject,
        RegistrationEmailKind.DateMoved => SignUpText.MailMovedSubject,
        RegistrationEmailKind.DateCancelled => SignUpText.MailCancelledSubject,
        RegistrationEmailKind.DayBefore => SignUpText.MailDaySubject,
        _ => SignUpText.MailHourSubject,
    };

    public static string Body(RegistrationEmailKind kind) => kind switch
    {
        RegistrationEmailKind.Taken => SignUpText.MailTakenBody,
        RegistrationEmailKind.Waiting => SignUpText.MailWaitingBody,
        RegistrationEmailKind.MovedUp => SignUpText.MailMovedUpBody,
        RegistrationEmailKind.Again => SignUpText.MailAgainBody,
        RegistrationEmailKind.Altered => SignUpText.MailAlteredBody,
        RegistrationEmailKind.Left => SignUpText.MailLeftBody,
        RegistrationEmailKind.Removed => SignUpText.MailRemovedBody,
        RegistrationEmailKind.DateMoved => SignUpText.MailMovedBody,
        RegistrationEmailKind.DateCancelled => SignUpText.MailCancelledBody,
        RegistrationEmailKind.DayBefore => SignUpText.MailDayBody,
        _ => SignUpText.MailHourBody,
    };
}
