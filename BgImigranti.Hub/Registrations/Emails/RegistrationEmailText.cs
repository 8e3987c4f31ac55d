namespace BgImigranti.Hub.Registrations.Emails;

/// <summary>Subject and first sentences of each e-mail, in the current language; <c>{0}</c> is the title of the event.</summary>
internal static class RegistrationEmailText
{
    public static string Subject(RegistrationEmailKind kind) => kind switch
    {
        RegistrationEmailKind.Taken => RegistrationText.MailTakenSubject,
        RegistrationEmailKind.Waiting => RegistrationText.MailWaitingSubject,
        RegistrationEmailKind.MovedUp => RegistrationText.MailMovedUpSubject,
        RegistrationEmailKind.Again => RegistrationText.MailAgainSubject,
        RegistrationEmailKind.Altered => RegistrationText.MailAlteredSubject,
        RegistrationEmailKind.Left => RegistrationText.MailLeftSubject,
        RegistrationEmailKind.Removed => RegistrationText.MailRemovedSubject,
        RegistrationEmailKind.DateMoved => RegistrationText.MailMovedSubject,
        RegistrationEmailKind.DateCancelled => RegistrationText.MailCancelledSubject,
        RegistrationEmailKind.DayBefore => RegistrationText.MailDaySubject,
        _ => RegistrationText.MailHourSubject,
    };

    public static string Body(RegistrationEmailKind kind) => kind switch
    {
        RegistrationEmailKind.Taken => RegistrationText.MailTakenBody,
        RegistrationEmailKind.Waiting => RegistrationText.MailWaitingBody,
        RegistrationEmailKind.MovedUp => RegistrationText.MailMovedUpBody,
        RegistrationEmailKind.Again => RegistrationText.MailAgainBody,
        RegistrationEmailKind.Altered => RegistrationText.MailAlteredBody,
        RegistrationEmailKind.Left => RegistrationText.MailLeftBody,
        RegistrationEmailKind.Removed => RegistrationText.MailRemovedBody,
        RegistrationEmailKind.DateMoved => RegistrationText.MailMovedBody,
        RegistrationEmailKind.DateCancelled => RegistrationText.MailCancelledBody,
        RegistrationEmailKind.DayBefore => RegistrationText.MailDayBody,
        _ => RegistrationText.MailHourBody,
    };
}
