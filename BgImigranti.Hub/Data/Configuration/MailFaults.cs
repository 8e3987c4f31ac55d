using System.Net;
using System.Net.Mail;

namespace BgImigranti.Hub.Data.Configuration;

/// <summary>What can be wrong with the settings of mail, each fault named by its key. A password is never repeated.</summary>
internal static class MailFaults
{
    private const string Section = "Hub:Mail";

    public static IEnumerable<string> Of(HubOptions options) => options.Mail.HasServer
        ? GeneralFaults(options.Mail).Concat(ServerFaults(options))
        : GeneralFaults(options.Mail).Concat(IdleSettings(options.Mail));

    private static IEnumerable<string> GeneralFaults(MailOptions mail)
    {
        if (!string.IsNullOrEmpty(mail.From) && !IsAddress(mail.From))
        {
            yield return $"{Section}:{nameof(mail.From)} must be a plain mail address; it is \"{mail.From}\".";
        }

        if (mail.FromName?.Any(char.IsControl) == true)
        {
            yield return $"{Section}:{nameof(mail.FromName)} holds a line break or another control character.";
        }

        if (mail.KeptDays < 1)
        {
            yield return $"{Section}:{nameof(mail.KeptDays)} must be at least 1; it is {mail.KeptDays}.";
        }
    }

    private static IEnumerable<string> ServerFaults(HubOptions options)
    {
        var mail = options.Mail;
        if (Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown)
        {
            yield return $"{Section}:{nameof(mail.Host)} must be the name or the address of a server; it is \"{mail.Host}\".";
        }

        if (mail.Port is < 1 or > IPEndPoint.MaxPort)
        {
            yield return $"{Section}:{nameof(mail.Port)} must be from 1 to {IPEndPoint.MaxPort}; it is {mail.Port}.";
        }

        if (string.IsNullOrEmpty(mail.From))
        {
            yield return $"{Section}:{nameof(mail.From)} is missing: {Section}:{nameof(mail.Host)} is set.";
        }

        if (options.PublicUrl is null)
        {
            yield return $"Hub:PublicUrl is missing: {Section}:{nameof(mail.Host)} is set, and links in mails need it.";
        }

        foreach (var fault in SignInFaults(mail))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> SignInFaults(MailOptions mail)
    {
        if (string.IsNullOrEmpty(mail.User) != string.IsNullOrEmpty(mail.Password))
        {
            var (missing, there) = string.IsNullOrEmpty(mail.User) ? (nameof(mail.User), nameof(mail.Password)) : (nameof(mail.Password), nameof(mail.User));
            yield return $"{Section}:{missing} is missing: {Section}:{there} is set.";
        }

        if (!string.IsNullOrEmpty(mail.Password) && mail.EffectiveSecurity == MailSecurity.None && !IsThisMachine(mail.Host!))
        {
            yield return $"{Section}:{nameof(mail.Security)} must not be none: the password would be sent to another machine for all to read.";
        }
    }

    /// <summary>Settings of a server without a server: a forgotten or mistyped host must not silently turn mails into files.</summary>
    private static IEnumerable<string> IdleSettings(MailOptions mail)
    {
        (string Key, bool IsSet)[] settings =
        [
            (nameof(mail.Port), mail.Port is not null),
            (nameof(mail.Security), mail.Security is not null),
            (nameof(mail.User), !string.IsNullOrEmpty(mail.User)),
            (nameof(mail.Password), !string.IsNullOrEmpty(mail.Password)),
        ];
        return settings.Where(setting => setting.IsSet)
            .Select(setting => $"{Section}:{setting.Key} is set, and {Section}:{nameof(mail.Host)} is not.");
    }

    private static bool IsAddress(string address) => MailAddress.TryCreate(address, out var parsed) && parsed.Address == address && !address.Any(char.IsControl);

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
