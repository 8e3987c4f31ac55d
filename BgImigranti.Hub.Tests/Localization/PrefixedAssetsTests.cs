using System.Net;
using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.Localization;

public sealed class PrefixedAssetsTests
{
    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/assets/hub.js")]
    public async Task The_hubs_own_files_are_served_below_every_prefix_and_without_one(string address)
    {
        await using var app = Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        foreach (var prefix in (string[])["", "/bg", "/en"])
        {
            var response = await app.GetTestClient()
                .GetAsync(new Uri(prefix + address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Language).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddLanguages();
        var app = builder.Build();
        app.UseLanguages();
        app.UseRouting();
        app.MapStaticAssets();
        return app;
    }
}
