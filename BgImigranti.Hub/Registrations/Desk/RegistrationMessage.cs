using System.Globalization;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>What an organiser writes to everybody on a list, as it was typed: in both languages, or in one for all.</summary>
public sealed record RegistrationMessage(string SubjectBg, string TextBg, string SubjectEn, string TextEn)
{
    /// <summary>Longest text in one language, in characters.</summary>
    public const int MaxTextLength = 4_000;

    /// <summary>An empty form.</summary>
    public static RegistrationMessage Empty { get; } = new("", "", "", "");

    /// <summary>What makes a second click the same message: chosen with the form.</summary>
    public string Key { get; init; } = "";

    /// <summary>Those who wait are written to as well.</summary>
    public bool ToWaiting { get; init; }

    /// <summary>The message for a reader of a language: their own, or else the other.</summary>
    public (string Subject, string Text) In(string languageCode) =>
        (languageCode == Language.English.Code ? HasEnglish : !HasBulgarian)
            ? (SubjectEn.Trim(), PlainText.Normalize(TextEn))
            : (SubjectBg.Trim(), PlainText.Normalize(TextBg));

    /// <summary>Refuses what cannot be sent.</summary>
    /// <exception cref="RefusalException">A subject or a text is missing, too long or not plain.</exception>
    public void Require()
    {
        (string Subject, string Text)[] both = [(SubjectBg, TextBg), (SubjectEn, TextEn)];
        var isFull = (HasBulgarian || HasEnglish)
            && both.All(one => string.IsNullOrWhiteSpace(one.Subject) == string.IsNullOrWhiteSpace(one.Text));
        if (!isFull)
        {
            throw Refused(() => RegistrationText.MessageIncomplete);
        }

        if (both.Any(one => one.Subject.Length > OutgoingEmail.MaxSubjectLength || one.Text.Length > MaxTextLength))
        {
            throw Refused(
                () => string.Format(
                    CultureInfo.CurrentCulture, RegistrationText.MessageTooLong, OutgoingEmail.MaxSubjectLength, MaxTextLength));
        }

        if (both.Any(one => PlainText.HasForbiddenControls(one.Subject)
            || one.Subject.AsSpan().ContainsAny('\r', '\n')
            || PlainText.HasForbiddenControls(one.Text)))
        {
            throw Refused(() => RegistrationText.MessageControls);
        }

        if (Key.Length is 0 or > 40 || !Key.All(char.IsAsciiHexDigitLower))
        {
            throw Refused(() => RegistrationText.FormStale);
        }
    }

    private bool HasBulgarian => !string.IsNullOrWhiteSpace(TextBg);

    private bool HasEnglish => !string.IsNullOrWhiteSpace(TextEn);

    private static RefusalException Refused(Func<string> text) => new("message-refused", StatusCodes.Status422UnprocessableEntity, text);
}
