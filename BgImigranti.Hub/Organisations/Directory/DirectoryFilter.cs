namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>What of the directory somebody wants to see. An unknown code asks for nothing in particular.</summary>
public sealed record DirectoryFilter
{
    /// <summary>Name of the field of the words.</summary>
    public const string WordsField = "q";

    /// <summary>Name of the field of the kind.</summary>
    public const string KindField = "kind";

    /// <summary>Name of the field of the town.</summary>
    public const string TownField = "town";

    /// <summary>Name of the field that says on which side of the border.</summary>
    public const string WhereField = "where";

    /// <summary>Only what has its seat in Bulgaria.</summary>
    public const string InBulgaria = "bulgaria";

    /// <summary>Only what has its seat abroad.</summary>
    public const string Abroad = "abroad";

    private SearchTerms _words = new(null);

    /// <summary>What was typed, as it goes back into the field.</summary>
    public string Typed { get; private init; } = "";

    /// <summary>Only this kind.</summary>
    public OrganisationKind? Kind { get; private init; }

    /// <summary>Only this town.</summary>
    public PlaceName? Town { get; private init; }

    /// <summary><see cref="InBulgaria"/>, <see cref="Abroad"/> or empty.</summary>
    public string Where { get; private init; } = "";

    /// <summary>Everything is wanted.</summary>
    public bool IsEmpty => _words.IsEmpty && Kind is null && Town is null && Where.Length == 0;

    /// <summary>Reads what an address or a form says.</summary>
    public static DirectoryFilter Read(string? typed, string? kind, string? town, string? where) => new()
    {
        _words = new SearchTerms(typed),
        Typed = typed?[..Math.Min(typed.Length, SearchTerms.MaxQueryLength)] ?? "",
        Kind = KindNames.Find(kind),
        Town = Towns.Find(town),
        Where = where is InBulgaria or Abroad ? where : "",
    };

    /// <summary>Whether it is wanted.</summary>
    public bool Finds(OrganisationView organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return (Kind is null || organisation.Kind == Kind)
            && (Town is null || organisation.TownCode == Town.Code)
            && (Where.Length == 0 || organisation.IsAbroad == (Where == Abroad))
            && (_words.IsEmpty || _words.AreIn(TextOf(organisation)));
    }

    /// <summary>In both languages: whoever reads English may know the Bulgarian name, and the other way round.</summary>
    private static string TextOf(OrganisationView organisation)
    {
        var country = Countries.Find(organisation.CountryCode);
        return string.Join(' ', organisation.NameBg, organisation.NameEn, organisation.AddressBg, organisation.AddressEn,
            organisation.Town?.Bg, organisation.Town?.En, country?.Bg, country?.En);
    }
}
