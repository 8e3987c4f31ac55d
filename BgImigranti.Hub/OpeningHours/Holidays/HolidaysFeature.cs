namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>Entry point of the holidays: opening hours and calendars ask here.</summary>
public static class HolidaysFeature
{
    /// <summary>The calendar and its table.</summary>
    public static IServiceCollection AddHolidays(this IServiceCollection services)
    {
        services.AddSingleton<HolidayCalendar>();
        services.AddSingleton<HolidaysService>();
        return services;
    }

    /// <summary>What the forms of the table post to.</summary>
    public static IEndpointRouteBuilder MapHolidays(this IEndpointRouteBuilder routes)
    {
        HolidayEndpoints.Map(routes);
        return routes;
    }
}
