using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>In what a hub under test differs from the one that users run, beyond its settings.</summary>
public sealed record HubVariation
{
    /// <summary>Name of the environment.</summary>
    public string EnvironmentName { get; init; } = "Production";

    /// <summary>Puts test doubles in the place of services.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Adds addresses at which a test looks into a request.</summary>
    public Action<WebApplication> Endpoints { get; init; } = _ => { };
}
