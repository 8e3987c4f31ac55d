using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace BgImigranti.Hub.Localization;

/// <summary>The door of this storey: two languages by address, texts written in their own letters.</summary>
public static class LocalizationFeature
{
    /// <summary>
    /// Registers the language prefix, and encoders that write Cyrillic as letters: as entities a page is 2.5 times larger.
    /// </summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton<LanguagePrefixMiddleware>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>
    /// Takes the language from the address. Stands first in the pipeline, so that error pages are in the reader's language too,
    /// and needs an explicit <c>UseRouting()</c> after it: routes know no prefix.
    /// </summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseMiddleware<LanguagePrefixMiddleware>();
}
