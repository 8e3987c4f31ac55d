using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>What a text must be to be taken; whatever is not is refused with a sentence, never cut.</summary>
internal static class ItemLimits
{
    /// <summary>One language version, normalised; null when nothing was typed in that language.</summary>
    /// <exception cref="RefusalException">No title, or something is too long or holds control characters.</exception>
    public static TextInput? Text(TextInput typed, Language language, IRubric rubric)
    {
        if (typed.IsEmpty)
        {
            return null;
        }

        if (new[] { typed.Title, typed.Summary, typed.Body }.Any(PlainText.HasForbiddenControls)
            || PlainText.Normalize(typed.Title).Trim().Contains('\n', StringComparison.Ordinal))
        {
            throw Refused("control-characters", () => In(PublishingText.TextControls, language));
        }

        var text = new TextInput(PlainText.Normalize(typed.Title).Trim(), OneLine(typed.Summary), PlainText.Normalize(typed.Body));
        if (text.Title.Length == 0)
        {
            throw Refused("title-empty", () => In(PublishingText.TitleEmpty, language));
        }

        if (text.Title.Length > ItemTranslation.MaxTitleLength)
        {
            throw Refused("title-too-long", () => In(PublishingText.TitleTooLong, language, ItemTranslation.MaxTitleLength));
        }

        if (text.Summary.Length > ItemTranslation.MaxSummaryLength)
        {
            throw Refused("summary-too-long", () => In(PublishingText.SummaryTooLong, language, ItemTranslation.MaxSummaryLength));
        }

        if (PlainText.Utf8Length(text.Body) > rubric.MaxBodyLength)
        {
            throw Refused("body-too-long", () => In(PublishingText.BodyTooLong, language, rubric.MaxBodyLength / 1024));
        }

        rubric.CheckBody(text.Body);
        return text;
    }

    /// <summary>The language of the source.</summary>
    /// <exception cref="RefusalException">It is none of the hub's.</exception>
    public static Language Source(string code) =>
        Language.TryParse(code, out var language) ? language : throw Refused("language-unknown", () => PublishingText.LanguageUnknown);

    /// <summary>A refusal of something typed.</summary>
    public static RefusalException Refused(string code, Func<string> text) => new(code, StatusCodes.Status422UnprocessableEntity, text);

    private static string OneLine(string typed) => PlainText.Normalize(typed).ReplaceLineEndings(" ").Trim();

    private static string In(string sentence, Language language, int number = 0) =>
        string.Format(CultureInfo.CurrentCulture, sentence, language.OwnName, number);
}
