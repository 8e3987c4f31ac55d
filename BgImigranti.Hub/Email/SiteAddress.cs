using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Localization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Email;

/// <summary>
/// The hub's address as mails name it: <c>Hub:PublicUrl</c>, which there is whenever a mail server is set; otherwise where it listens.
/// </summary>
public sealed class SiteAddress(IOptions<HubOptions> options, IServer server)
{
    private const string FallbackHost = "localhost";

    /// <summary>The host alone, for the ids of mails and of what is in them.</summary>
    public string Host => options.Value.PublicUrl is { } address ? new Uri(address).IdnHost : FallbackHost;

    /// <summary>Where a page stands.</summary>
    /// <param name="language">Language of the page.</param>
    /// <param name="link">Its address below the language, as the classes of links give it: <c>events/42</c>.</param>
    public Uri AbsoluteUri(Language language, string link)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new Uri($"{BaseAddress()}/{language.Code}/{link}");
    }

    private string BaseAddress() => options.Value.PublicUrl?.TrimEnd('/')
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace(
            "//[::]", $"//{FallbackHost}", StringComparison.Ordinal).TrimEnd('/')
        ?? $"http://{FallbackHost}";
}
