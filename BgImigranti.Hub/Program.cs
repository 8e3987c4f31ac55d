using BgImigranti.Hub;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Operations.CommandLine;

return await HubCommandLine.RunAsync(args, settings =>
{
    var builder = WebApplication.CreateBuilder(settings);
    // A published hub has its files beside it; one run from its sources needs this outside Development.
    builder.WebHost.UseStaticWebAssets();
    ConfigurationErrors.ThrowIfAny(builder.Configuration);
    builder.Services.AddHubFeatures();
    return builder.Build().MapHubFeatures();
});
