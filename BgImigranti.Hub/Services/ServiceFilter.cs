using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Services;

/// <summary>What somebody looks for among the services.</summary>
public sealed record ServiceFilter
{
    public const string TownField = "town";

    public const string NeedField = "need";

    public const string LanguageField = "language";

    public const string OpenField = "open";

    /// <summary>Everything.</summary>
    public static ServiceFilter All { get; } = new();

    public PlaceName? Town { get; init; }

    public ServiceNeed? Need { get; init; }

    public SpokenLanguage? Spoken { get; init; }

    /// <summary>Open at this moment.</summary>
    public bool IsOpenNow { get; init; }

    public bool IsEmpty => this == All;

    /// <summary>What an address asks for. A word that is unknown asks for nothing: an old link still finds services.</summary>
    public static ServiceFilter Read(string? town, string? need, string? language, string? open) => new()
    {
        Town = Towns.Find(town),
        Need = Codes.Find<ServiceNeed>(need),
        Spoken = SpokenLanguages.Find(language),
        IsOpenNow = open is "1" or "true" or "on",
    };

    /// <summary>The services that fit; whether they are open no database can tell.</summary>
    internal IQueryable<Service> Of(IQueryable<Service> services)
    {
        if (Town is { } town)
        {
            services = services.Where(service => service.Town == town.Code);
        }

        if (Need is { } need)
        {
            services = services.Where(service => service.Need == need);
        }

        if (Spoken is { } spoken)
        {
            var sought = CodeList.Sought(spoken.Code);
            services = services.Where(service => service.LanguageCodes.Contains(sought));
        }

        return services;
    }
}
