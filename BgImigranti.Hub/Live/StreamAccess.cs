namespace BgImigranti.Hub.Live;

/// <summary>What a source of streams says about one stream and one person.</summary>
public enum StreamAccess
{
    /// <summary>It is not a stream of this source, or the person may not learn that it exists.</summary>
    Unknown,

    /// <summary>It exists, and this person may not follow it.</summary>
    Refused,

    /// <summary>This person may follow it.</summary>
    Granted,
}
