using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Events;

/// <summary>The hub's address as it is written on paper and in files that leave the site.</summary>
internal static class CalendarSite
{
    /// <summary>The address of the pages in the current language, without a slash at the end.</summary>
    public static string For(HttpContext context, HubOptions options) =>
        $"{(options.PublicUrl ?? $"{context.Request.Scheme}://{context.Request.Host}").TrimEnd('/')}/{Language.Current.Code}";
}
