namespace BgImigranti.Hub.Data.Configuration;

/// <summary>How much one address or one person may ask of the hub, section <c>Hub:Limits</c>.</summary>
public sealed class LimitsOptions
{
    /// <summary>Whether limits hold at all; false only for load tests on loopback.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Open live connections of one network address; a centre's visitors share one, so it is generous.</summary>
    public int LiveConnectionsPerAddress { get; set; } = 200;

    /// <summary>Open live connections of one signed-in person.</summary>
    public int LiveConnectionsPerPerson { get; set; } = 30;

    /// <summary>Attempts to sign in or register from one network address in ten minutes.</summary>
    public int SignInsPerAddress { get; set; } = 60;

    /// <summary>Registrations for events from one network address in ten minutes, and as many links that lead nowhere.</summary>
    public int SignUpsPerAddress { get; set; } = 60;

    /// <summary>Posts, threads and edits of one person in a minute.</summary>
    public int WritesPerPerson { get; set; } = 60;
}
