namespace BgImigranti.Hub.Operations;

/// <summary>How the program ends; the numbers above 2 are those of <c>sysexits.h</c>, which service managers know.</summary>
public static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>The verb was refused; the reason is on standard error.</summary>
    public const int Refused = 1;

    /// <summary>A verb or option is not known, or one is missing.</summary>
    public const int Usage = 64;

    /// <summary>The database server or the network address is not to be had.</summary>
    public const int Unavailable = 69;

    /// <summary>Another process works in the data directory and does not answer.</summary>
    public const int Busy = 75;

    /// <summary>The configuration has errors.</summary>
    public const int Configuration = 78;
}
