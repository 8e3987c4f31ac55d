namespace BgImigranti.Hub.Data.Configuration;

/// <summary>
/// The hub's own settings, section <c>Hub</c> of the configuration. Checked at start by <see cref="HubOptionsValidator"/>.
/// </summary>
public sealed class HubOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Hub";

    /// <summary>
    /// Folder of everything the hub writes: <c>hub.db</c>, <c>files/</c>, <c>keys/</c>, <c>backups/</c>, <c>mail/</c>. Absolute after
    /// start.
    /// </summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Engine that holds the data; PostgreSQL also needs <c>ConnectionStrings:Hub</c>.</summary>
    public DatabaseEngine Database { get; set; } = DatabaseEngine.Sqlite;

    /// <summary>Fill an empty database with demo content and people; unset means: in Development only.</summary>
    public bool? Demo { get; set; }

    /// <summary>Address that mails, feeds and QR codes print; without a trailing slash. Unset means the address of the request.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// Anonymous pages are kept and served again until something on them changes; false only to measure the rendering itself.
    /// </summary>
    public bool PageCache { get; set; } = true;

    /// <summary>Addresses of proxies whose forwarded headers are believed; empty means none.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Rate limits and connection caps.</summary>
    public LimitsOptions Limits { get; set; } = new();

    /// <summary>How mails leave.</summary>
    public EmailOptions Mail { get; set; } = new();

    /// <summary>File of the SQLite database.</summary>
    public string SqliteFile => Path.Combine(DataDirectory, "hub.db");

    /// <summary>Folder of the keys that protect cookies and form tokens.</summary>
    public string KeysDirectory => Path.Combine(DataDirectory, "keys");

    /// <summary>Folder that mails are laid into while there is no mail server.</summary>
    public string EmailDirectory => Path.Combine(DataDirectory, "mail");
}
