namespace BgImigranti.Hub.Data.Configuration;

/// <summary>How the way to the mail server is guarded.</summary>
public enum EmailSecurity
{
    /// <summary>Not at all; for a server on the same machine.</summary>
    None,

    /// <summary>Begins in the open and must turn to TLS before anything is said; port 587 unless another is named.</summary>
    StartTls,

    /// <summary>TLS from the first byte; port 465 unless another is named.</summary>
    Tls,
}
