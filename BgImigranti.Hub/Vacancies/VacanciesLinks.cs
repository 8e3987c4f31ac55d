using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Vacancies;

/// <summary>Addresses of vacancies besides those of all items, relative to the language prefix.</summary>
public static class VacanciesLinks
{
    /// <summary>The vacancies that a filter lets through, at one of their pages.</summary>
    public static string List(VacancyFilter filter, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<string> requested = [];
        Ask(VacancyFilter.TownField, filter.Town?.Code);
        Ask(VacancyFilter.ContractField, filter.Contract is { } contract ? Codes.For(contract) : null);
        Ask(VacancyFilter.LevelField, filter.Level is { } level ? Codes.For(level) : null);
        Ask(VacancyFilter.HousingField, filter.WithHousing ? "true" : null);
        Ask("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return requested.Count == 0 ? VacanciesRubric.PathName : $"{VacanciesRubric.PathName}?{string.Join('&', requested)}";

        void Ask(string field, string? code)
        {
            if (code is not null)
            {
                requested.Add($"{field}={code}");
            }
        }
    }
}
