using System.Collections.Frozen;

namespace BgImigranti.Hub.Organisations;

/// <summary>The towns in which the network works, by code: for organisations, and for whatever else has a place.</summary>
public static class Towns
{
    private static readonly FrozenDictionary<string, PlaceName> ByCode;

    static Towns()
    {
        All =
        [
            new("sofia", "София", "Sofia"),
            new("varna", "Варна", "Varna"),
            new("burgas", "Бургас", "Burgas"),
            new("sunny-beach", "Слънчев бряг", "Sunny Beach"),
            new("haskovo", "Хасково", "Haskovo"),
            new("stambolovo", "Стамболово", "Stambolovo"),
            new("plovdiv", "Пловдив", "Plovdiv"),
            new("stara-zagora", "Стара Загора", "Stara Zagora"),
            new("sliven", "Сливен", "Sliven"),
            new("yambol", "Ямбол", "Yambol"),
            new("ruse", "Русе", "Ruse"),
            new("harmanli", "Харманли", "Harmanli"),
            new("svilengrad", "Свиленград", "Svilengrad"),
        ];
        ByCode = All.ToFrozenDictionary(town => town.Code, StringComparer.Ordinal);
    }

    /// <summary>All of them, the larger offices first.</summary>
    public static IReadOnlyList<PlaceName> All { get; }

    /// <summary>The town with this code; null for none and for an unknown one.</summary>
    public static PlaceName? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
