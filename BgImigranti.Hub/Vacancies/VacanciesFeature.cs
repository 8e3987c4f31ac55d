using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Vacancies;

/// <summary>Door of the vacancies.</summary>
public static class VacanciesFeature
{
    /// <summary>The rubric.</summary>
    public static IServiceCollection AddVacancies(this IServiceCollection services)
    {
        services.AddSingleton<VacanciesRubric>();
        services.AddSingleton<IRubric>(provider => provider.GetRequiredService<VacanciesRubric>());
        return services;
    }
}
