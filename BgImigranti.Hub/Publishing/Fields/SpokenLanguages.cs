using System.Collections.Frozen;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>The languages in which services are given: those of the people who come, not all that there are.</summary>
public static class SpokenLanguages
{
    private static readonly FrozenDictionary<string, SpokenLanguage> ByCode = Frequent().Concat(Rarer())
        .ToFrozenDictionary(language => language.Code, StringComparer.Ordinal);

    /// <summary>All of them, those of the hub first.</summary>
    public static IReadOnlyList<SpokenLanguage> All { get; } = [.. Frequent().Concat(Rarer()).Select(language => ByCode[language.Code])];

    /// <summary>The language with this code; null for none and for an unknown one.</summary>
    public static SpokenLanguage? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    private static SpokenLanguage[] Frequent() =>
    [
        new("bg", "български", "български", "Bulgarian"),
        new("en", "English", "английски", "English"),
        new("ru", "русский", "руски", "Russian"),
        new("uk", "українська", "украински", "Ukrainian"),
        new("ar", "العربية", "арабски", "Arabic"),
        new("fa", "فارسی", "персийски (фарси, дари)", "Persian (Farsi, Dari)"),
        new("ps", "پښتو", "пущу", "Pashto"),
        new("ku", "Kurdî", "кюрдски", "Kurdish"),
        new("tr", "Türkçe", "турски", "Turkish"),
        new("fr", "français", "френски", "French"),
        new("es", "español", "испански", "Spanish"),
        new("pt", "português", "португалски", "Portuguese"),
        new("de", "Deutsch", "немски", "German"),
        new("it", "italiano", "италиански", "Italian"),
        new("el", "Ελληνικά", "гръцки", "Greek"),
        new("ro", "română", "румънски", "Romanian"),
        new("sr", "српски", "сръбски", "Serbian"),
        new("mk", "македонски", "македонски", "Macedonian"),
    ];

    private static SpokenLanguage[] Rarer() =>
    [
        new("sq", "shqip", "албански", "Albanian"),
        new("hy", "հայերեն", "арменски", "Armenian"),
        new("ka", "ქართული", "грузински", "Georgian"),
        new("az", "azərbaycanca", "азербайджански", "Azerbaijani"),
        new("kk", "қазақша", "казахски", "Kazakh"),
        new("uz", "oʻzbekcha", "узбекски", "Uzbek"),
        new("ky", "кыргызча", "киргизки", "Kyrgyz"),
        new("ur", "اردو", "урду", "Urdu"),
        new("hi", "हिन्दी", "хинди", "Hindi"),
        new("bn", "বাংলা", "бенгалски", "Bengali"),
        new("ne", "नेपाली", "непалски", "Nepali"),
        new("vi", "Tiếng Việt", "виетнамски", "Vietnamese"),
        new("zh", "中文", "китайски", "Chinese"),
        new("so", "Soomaali", "сомалийски", "Somali"),
        new("am", "አማርኛ", "амхарски", "Amharic"),
        new("ti", "ትግርኛ", "тигриня", "Tigrinya"),
        new("sw", "Kiswahili", "суахили", "Swahili"),
    ];
}
