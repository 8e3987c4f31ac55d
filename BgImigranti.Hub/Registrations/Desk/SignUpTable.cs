using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>A list as a table for spreadsheets, in the current language.</summary>
internal static class SignUpTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(SignUpListView view) => view.People.Select(Row).Prepend(
    [
        SignUpText.ColumnState, SignUpText.ColumnName, SignUpText.SeatsLabel, SignUpText.EmailLabel, SignUpText.PhoneLabel,
        SignUpText.ColumnLanguage, SignUpText.NoteLabel, SignUpText.ColumnCheckedIn, SignUpText.ColumnSignedUp,
    ]);

    private static IReadOnlyList<string> Row(SignUp person) =>
    [
        SignUpWords.Of(person.State),
        person.ErasedAt is null ? person.Name : SignUpText.Erased,
        Plurals.FormatNumber(person.Seats),
        person.Email ?? "",
        Dialling(person),
        Language.Parse(person.LanguageCode).OwnName,
        person.Note,
        person.CheckedInAt is { } came ? InstantFormatter.DayAndTime(came) : "",
        InstantFormatter.DayAndTime(person.CreatedAt),
    ];

    /// <summary>As RFC 3966 writes it: with the plus in front alone a spreadsheet would calculate the number.</summary>
    private static string Dialling(SignUp person) => person.Phone is { } phone ? $"tel:{phone.Replace(' ', '-')}" : "";
}
