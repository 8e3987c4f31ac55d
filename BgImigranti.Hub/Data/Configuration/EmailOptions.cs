namespace BgImigranti.Hub.Data.Configuration;

/// <summary>
/// How mails leave, section <c>Hub:Mail</c>. Without a <see cref="Host"/> they are laid as <c>.eml</c> files into <c>mail/</c> of the
/// data directory, for another program to fetch or for a developer to look at.
/// </summary>
public sealed class EmailOptions
{
    /// <summary>Name or address of the server that takes the hub's mails (SMTP); unset means the folder.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; unset means the usual one of <see cref="Security"/>.</summary>
    public int? Port { get; set; }

    /// <summary>How the way there is guarded; unset means <see cref="EmailSecurity.StartTls"/>.</summary>
    public EmailSecurity? Security { get; set; }

    /// <summary>Who the hub is to the server; unset means that it need not say.</summary>
    public string? User { get; set; }

    /// <summary>Password of <see cref="User"/>.</summary>
    public string? Password { get; set; }

    /// <summary>Address that mails come from; needed with a <see cref="Host"/>.</summary>
    public string? From { get; set; }

    /// <summary>Name that mails come from; unset means the hub's name in the language of the mail.</summary>
    public string? FromName { get; set; }

    /// <summary>Days after which the text and the address of a mail that left are erased.</summary>
    public int KeptDays { get; set; } = 7;

    /// <summary>Whether mails go to a server rather than into the folder.</summary>
    public bool HasServer => !string.IsNullOrEmpty(Host);

    /// <summary>The way that holds when none is named.</summary>
    public EmailSecurity EffectiveSecurity => Security ?? EmailSecurity.StartTls;

    /// <summary>The port that holds when none is named.</summary>
    public int EffectivePort => Port ?? EffectiveSecurity switch
    {
        EmailSecurity.None => 25,
        EmailSecurity.StartTls => 587,
        _ => 465,
    };
}
