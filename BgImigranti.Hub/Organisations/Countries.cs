using System.Collections.Frozen;

namespace BgImigranti.Hub.Organisations;

/// <summary>
/// Countries in which the network has partners, by ISO 3166-1 code. The names are the hub's own: those of the system differ from
/// machine to machine.
/// </summary>
public static class Countries
{
    /// <summary>Where the hub is at home.</summary>
    public const string Bulgaria = "BG";

    private static readonly FrozenDictionary<string, PlaceName> ByCode;

    static Countries()
    {
        All =
        [
            new(Bulgaria, "България", "Bulgaria"),
            new("AT", "Австрия", "Austria"),
            new("BE", "Белгия", "Belgium"),
            new("CH", "Швейцария", "Switzerland"),
            new("CY", "Кипър", "Cyprus"),
            new("CZ", "Чехия", "Czechia"),
            new("DE", "Германия", "Germany"),
            new("ES", "Испания", "Spain"),
            new("FR", "Франция", "France"),
            new("GB", "Обединено кралство", "United Kingdom"),
            new("GR", "Гърция", "Greece"),
            new("HR", "Хърватия", "Croatia"),
            new("HU", "Унгария", "Hungary"),
            new("IT", "Италия", "Italy"),
            new("MD", "Молдова", "Moldova"),
            new("MK", "Северна Македония", "North Macedonia"),
            new("NL", "Нидерландия", "Netherlands"),
            new("PL", "Полша", "Poland"),
            new("RO", "Румъния", "Romania"),
            new("RS", "Сърбия", "Serbia"),
            new("SE", "Швеция", "Sweden"),
            new("TR", "Турция", "Türkiye"),
            new("UA", "Украйна", "Ukraine"),
        ];
        ByCode = All.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);
    }

    /// <summary>All of them, Bulgaria first.</summary>
    public static IReadOnlyList<PlaceName> All { get; }

    /// <summary>The country with this code; null for one that is not in the table.</summary>
    public static PlaceName? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
