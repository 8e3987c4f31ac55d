using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Vacancies;

/// <summary>Which vacancies somebody wants to see. An unknown code asks for nothing in particular.</summary>
public sealed record VacancyFilter
{
    /// <summary>Name of the field of the town.</summary>
    public const string TownField = "town";

    /// <summary>Name of the field of the contract.</summary>
    public const string ContractField = "contract";

    /// <summary>Name of the field of the level of Bulgarian.</summary>
    public const string LevelField = "level";

    /// <summary>Name of the field of the place to live.</summary>
    public const string HousingField = "housing";

    /// <summary>All vacancies.</summary>
    public static VacancyFilter All { get; } = new();

    /// <summary>Only in this town.</summary>
    public PlaceName? Town { get; init; }

    /// <summary>Only with this contract.</summary>
    public ContractKind? Contract { get; init; }

    /// <summary>Only what asks for no more Bulgarian than this, and says so.</summary>
    public BulgarianLevel? Level { get; init; }

    /// <summary>Only with a place to live.</summary>
    public bool WithHousing { get; init; }

    /// <summary>Everything is wanted.</summary>
    public bool IsEmpty => this == All;

    /// <summary>Reads what an address or a form says.</summary>
    public static VacancyFilter Read(string? town, string? contract, string? level, string? housing) => new()
    {
        Town = Towns.Find(town),
        Contract = Codes.Find<ContractKind>(contract),
        Level = Codes.Find<BulgarianLevel>(level),
        WithHousing = housing == "true",
    };

    /// <summary>The vacancies that are wanted.</summary>
    public IQueryable<Vacancy> Of(IQueryable<Vacancy> vacancies)
    {
        var wanted = vacancies;
        if (Town is { } town)
        {
            wanted = wanted.Where(vacancy => vacancy.TownCode == town.Code);
        }

        if (Contract is { } contract)
        {
            wanted = wanted.Where(vacancy => vacancy.Contract == contract);
        }

        if (Level is { } most)
        {
            // Levels are kept by name, so "no more than" is a choice among names.
            List<BulgarianLevel?> enough =
            [
                .. Enum.GetValues<BulgarianLevel>().Where(level => level <= most).Select(level => (BulgarianLevel?)level)
            ];
            wanted = wanted.Where(vacancy => enough.Contains(vacancy.BulgarianLevel));
        }

        return WithHousing ? wanted.Where(vacancy => vacancy.HasHousing) : wanted;
    }
}
