using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Bench.Floors;

/// <summary>What the floors have in common: Kestrel without logging, at the address of the environment, ended with the bench.</summary>
internal static class FloorHost
{
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder;
    }

    /// <summary>Runs until the bench closes the standard input, which also happens when it dies.</summary>
    public static async Task RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await app.StartAsync(cancellationToken);
        await Console.In.ReadToEndAsync(cancellationToken);
        await app.StopAsync(cancellationToken);
    }
}
