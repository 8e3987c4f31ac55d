using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>A list as a table for spreadsheets, in the current language.</summary>
internal static class RegistrationTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(RegistrationListView view) => view.People.Select(Row).Prepend(
    [
        RegistrationText.ColumnState, RegistrationText.ColumnName, RegistrationText.SeatsLabel,
        RegistrationText.EmailLabel, RegistrationText.PhoneLabel,
        RegistrationText.ColumnLanguage, RegistrationText.NoteLabel, RegistrationText.ColumnCheckedIn, RegistrationText.ColumnSignedUp,
    ]);

    private static IReadOnlyList<string> Row(EventRegistration registration) =>
    [
        RegistrationFormatter.For(registration.State),
        registration.ErasedAt is null ? registration.Name : RegistrationText.Erased,
        Plurals.FormatNumber(registration.Seats),
        registration.Email ?? "",
        Dialling(registration),
        Language.Parse(registration.LanguageCode).OwnName,
        registration.Note,
        registration.CheckedInAt is { } came ? InstantFormatter.DayAndTime(came) : "",
        InstantFormatter.DayAndTime(registration.CreatedAt),
    ];

    /// <summary>As RFC 3966 writes it: with the plus in front alone a spreadsheet would calculate the number.</summary>
    private static string Dialling(EventRegistration registration) =>
        registration.Phone is { } phone ? $"tel:{phone.Replace(' ', '-')}" : "";
}
