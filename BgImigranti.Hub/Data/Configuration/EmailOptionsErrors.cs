using System.Net;
using System.Net.Mail;

namespace BgImigranti.Hub.Data.Configuration;

/// <summary>What can be wrong with the settings of mail, each fault named by its key. A password is never repeated.</summary>
internal static class EmailOptionsErrors
{
    private const string Section = "Hub:Mail";

    public static IEnumerable<string> For(HubOptions options) => options.Mail.HasServer
        ? GeneralErrors(options.Mail).Concat(ServerErrors(options))
        : GeneralErrors(options.Mail).Concat(UnusedSettings(options.Mail));

    private static IEnumerable<string> GeneralErrors(EmailOptions email)
    {
        if (!string.IsNullOrEmpty(email.From) && !IsAddress(email.From))
        {
            yield return $"{Section}:{nameof(email.From)} must be a plain mail address; it is \"{email.From}\".";
        }

        if (email.FromName?.Any(char.IsControl) == true)
        {
            yield return $"{Section}:{nameof(email.FromName)} holds a line break or another control character.";
        }

        if (email.KeptDays < 1)
        {
            yield return $"{Section}:{nameof(email.KeptDays)} must be at least 1; it is {email.KeptDays}.";
        }
    }

    private static IEnumerable<string> ServerErrors(HubOptions options)
    {
        var email = options.Mail;
        if (Uri.CheckHostName(email.Host) == UriHostNameType.Unknown)
        {
            yield return $"{Section}:{nameof(email.Host)} must be the name or the address of a server; it is \"{email.Host}\".";
        }

        if (email.Port is < 1 or > IPEndPoint.MaxPort)
        {
            yield return $"{Section}:{nameof(email.Port)} must be from 1 to {IPEndPoint.MaxPort}; it is {email.Port}.";
        }

        if (string.IsNullOrEmpty(email.From))
        {
            yield return $"{Section}:{nameof(email.From)} is missing: {Section}:{nameof(email.Host)} is set.";
        }

        if (options.PublicUrl is null)
        {
            yield return $"Hub:PublicUrl is missing: {Section}:{nameof(email.Host)} is set, and links in mails need it.";
        }

        foreach (var error in CredentialErrors(email))
        {
            yield return error;
        }
    }

    private static IEnumerable<string> CredentialErrors(EmailOptions email)
    {
        if (string.IsNullOrEmpty(email.User) != string.IsNullOrEmpty(email.Password))
        {
            var (missing, present) = string.IsNullOrEmpty(email.User)
                ? (nameof(email.User), nameof(email.Password))
                : (nameof(email.Password), nameof(email.User));
            yield return $"{Section}:{missing} is missing: {Section}:{present} is set.";
        }

        if (!string.IsNullOrEmpty(email.Password) && email.EffectiveSecurity == EmailSecurity.None && !IsLoopback(email.Host!))
        {
            yield return $"{Section}:{nameof(email.Security)} must not be none: the password would be sent to another machine for all to read.";
        }
    }

    /// <summary>Settings of a server without a server: a forgotten or mistyped host must not silently turn mails into files.</summary>
    private static IEnumerable<string> UnusedSettings(EmailOptions email)
    {
        (string Key, bool IsSet)[] settings =
        [
            (nameof(email.Port), email.Port is not null),
            (nameof(email.Security), email.Security is not null),
            (nameof(email.User), !string.IsNullOrEmpty(email.User)),
            (nameof(email.Password), !string.IsNullOrEmpty(email.Password)),
        ];
        return settings.Where(setting => setting.IsSet)
            .Select(setting => $"{Section}:{setting.Key} is set, and {Section}:{nameof(email.Host)} is not.");
    }

    private static bool IsAddress(string address) =>
        MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && !address.Any(char.IsControl);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
