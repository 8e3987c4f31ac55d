using BgImigranti.Hub.Accounts.Register;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Operations.Demo;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Operations.Start;

/// <summary>
/// What the console says once the hub answers: where it is and, in Development, who may sign in; in Production the set-up link while
/// there is no administrator. Plain lines on standard output, because a log may be switched off or sent elsewhere.
/// </summary>
public sealed class StartNotice(
    IServer server, SetUpLink setUp, DemoPeople demo, IOptions<HubOptions> options, IHostEnvironment environment)
{
    /// <summary>Prints it.</summary>
    public async Task PrintAsync(CancellationToken cancellation)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.Count == 0)
        {
            return; // A server inside a test has no address and no console to speak to.
        }

        var site = options.Value.PublicUrl?.TrimEnd('/') ?? addresses.First().Replace("//[::]", "//localhost", StringComparison.Ordinal);
        await Console.Out.WriteLineAsync($"BgImigranti.Hub: {site}");
        if (environment.IsDevelopment())
        {
            await PrintDemoPeopleAsync();
        }
        else if (await setUp.IssueAsync(cancellation) is { } link)
        {
            await PrintSetUpAsync($"{site}/{Language.Bulgarian.Code}/{link}");
        }
    }

    private static async Task PrintSetUpAsync(string address)
    {
        await Console.Out.WriteLineAsync("Още няма администратор. Отворете тази връзка веднъж, за да направите профила му:");
        await Console.Out.WriteLineAsync("There is no administrator yet. Open this link once to make one:");
        await Console.Out.WriteLineAsync($"  {address}");
    }

    private async Task PrintDemoPeopleAsync()
    {
        if (demo.People.Count == 0)
        {
            return;
        }

        await Console.Out.WriteLineAsync($"Demo sign-ins, password \"{demo.Password}\":");
        foreach (var person in demo.People)
        {
            await Console.Out.WriteLineAsync($"  {person.Email,-36} {person.Role,-14} {person.Name}");
        }
    }
}
