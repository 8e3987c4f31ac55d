using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Vacancies;

/// <summary>Entry point of the vacancies.</summary>
public static class VacanciesFeature
{
    /// <summary>The rubric.</summary>
    public static IServiceCollection AddVacancies(this IServiceCollection services)
    {
        services.AddRubric<VacanciesRubric, Vacancy>(onTeasers: 6);
        return services;
    }
}
