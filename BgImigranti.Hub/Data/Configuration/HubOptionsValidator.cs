using System.Net;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Data.Configuration;

/// <summary>Finds every fault of the configuration at once, each named by its key, so that one look mends them all.</summary>
public sealed class HubOptionsValidator(IConfiguration configuration) : IValidateOptions<HubOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, HubOptions options)
    {
        var errors = Errors(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private IEnumerable<string> Errors(HubOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            yield return "Hub:DataDirectory is empty: name the folder the hub may write to.";
        }

        if (!Enum.IsDefined(options.Database))
        {
            yield return "Hub:Database must be Sqlite or PostgreSQL.";
        }

        if (options.Database == DatabaseEngine.Sqlite && SqliteLibrary.ErrorFor(SqliteLibrary.Version) is { } unsafeLibrary)
        {
            yield return unsafeLibrary;
        }

        if (options.Database == DatabaseEngine.PostgreSql && string.IsNullOrWhiteSpace(configuration.GetConnectionString("Hub")))
        {
            yield return "ConnectionStrings:Hub is missing: Hub:Database is PostgreSQL.";
        }

        if (options.PublicUrl is not null && !IsWebAddress(options.PublicUrl))
        {
            yield return $"Hub:PublicUrl must be an http or https address without query; it is \"{options.PublicUrl}\".";
        }

        foreach (var proxy in options.TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return $"Hub:TrustedProxies holds \"{proxy}\", which is no IP address.";
        }

        foreach (var error in LimitErrors(options.Limits).Concat(EmailOptionsErrors.For(options)))
        {
            yield return error;
        }
    }

    private static IEnumerable<string> LimitErrors(LimitsOptions limits)
    {
        (string Key, int Value)[] positive =
        [
            (nameof(limits.LiveConnectionsPerAddress), limits.LiveConnectionsPerAddress),
            (nameof(limits.LiveConnectionsPerPerson), limits.LiveConnectionsPerPerson),
            (nameof(limits.SignInsPerAddress), limits.SignInsPerAddress),
            (nameof(limits.SignUpsPerAddress), limits.SignUpsPerAddress),
            (nameof(limits.WritesPerPerson), limits.WritesPerPerson),
        ];
        return positive.Where(limit => limit.Value <= 0)
            .Select(limit => $"Hub:Limits:{limit.Key} must be at least 1; it is {limit.Value}.");
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri.Query.Length == 0;
}
