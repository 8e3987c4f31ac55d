using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// Chooses a language from <c>Accept-Language</c> by its quality values (RFC 9110, 12.5.4). Regional forms count for their
/// language, <c>*</c> stands for a language that is not named, a quality of 0 refuses. Bulgarian when in doubt: no header,
/// an unreadable one, neither language wanted, or both wanted equally.
/// </summary>
public static class LanguageNegotiation
{
    /// <summary>The language this request asks for.</summary>
    public static Language Choose(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted)
            ? Choose(wanted)
            : Language.Bulgarian;
    }

    private static Language Choose(IList<StringWithQualityHeaderValue> wanted) =>
        QualityOf(Language.English, wanted) > QualityOf(Language.Bulgarian, wanted) ? Language.English : Language.Bulgarian;

    private static double QualityOf(Language language, IList<StringWithQualityHeaderValue> wanted)
    {
        double? named = null;
        double? any = null;
        foreach (var value in wanted)
        {
            var quality = value.Quality ?? 1;
            if (Matches(language, value.Value.AsSpan()))
            {
                named = Math.Max(named ?? 0, quality);
            }
            else if (value.Value == "*")
            {
                any = quality;
            }
        }

        return named ?? any ?? 0;
    }

    private static bool Matches(Language language, ReadOnlySpan<char> range) =>
        range.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)
        && (range.Length == language.Code.Length || range[language.Code.Length] == '-');
}
