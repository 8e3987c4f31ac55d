using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// One of the two equal languages of the hub. There are exactly two instances, so reference equality is equality.
/// </summary>
/// <remarks>
/// Cultures are read-only copies: number and date habits are set here once and cannot be changed by a page.
/// Money is never formatted with "C" by the system's data (which may still say лв.); the sign here is the euro.
/// </remarks>
public sealed class Language
{
    /// <summary>Bulgarian, the neutral language of the texts and the answer whenever there is doubt.</summary>
    public static readonly Language Bulgarian = new("bg", "bg-BG", "Български");

    /// <summary>English in its British habits: 3 March 2026, the week starts on Monday.</summary>
    public static readonly Language English = new("en", "en-GB", "English");

    private Language(string code, string culture, string ownName)
    {
        var copy = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();
        copy.NumberFormat.CurrencySymbol = "€";
        Code = code;
        Culture = CultureInfo.ReadOnly(copy);
        OwnName = ownName;
    }

    /// <summary>Both languages, Bulgarian first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Bulgarian, English];

    /// <summary>The language of the current UI culture; Bulgarian for every culture that is not English.</summary>
    public static Language Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English.Code ? English : Bulgarian;

    /// <summary>The code in addresses, in <c>lang</c> and in the database: <c>bg</c> or <c>en</c>.</summary>
    public string Code { get; }

    /// <summary>bg-BG or en-GB with the euro; read-only.</summary>
    public CultureInfo Culture { get; }

    /// <summary>What its speakers call it, the same in both languages.</summary>
    public string OwnName { get; }

    /// <summary>The language that a reader of this one can switch to.</summary>
    public Language Other => this == Bulgarian ? English : Bulgarian;

    /// <summary>Finds a language by its exact code; other spellings (<c>BG</c>, <c>bg-BG</c>), null and empty are not codes.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Language? language)
    {
        language = code switch
        {
            "bg" => Bulgarian,
            "en" => English,
            _ => null,
        };
        return language is not null;
    }

    /// <summary>The language of a code that was stored by the hub itself.</summary>
    /// <exception cref="ArgumentException">The code is neither <c>bg</c> nor <c>en</c>.</exception>
    public static Language Parse(string code) =>
        TryParse(code, out var language) ? language : throw new ArgumentException($"Not a language of the hub: {code}", nameof(code));

    /// <summary>Speaks this language until the returned scope is disposed; see <see cref="LanguageScope"/>.</summary>
    public LanguageScope Use() => new(this);

    /// <inheritdoc />
    public override string ToString() => Code;
}
