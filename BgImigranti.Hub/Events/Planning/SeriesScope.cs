namespace BgImigranti.Hub.Events.Planning;

/// <summary>How much of a series something is done to. An event that takes place once has only one date, and all three mean it.</summary>
public enum SeriesScope
{
    /// <summary>This date alone.</summary>
    One,

    /// <summary>This date and all that follow.</summary>
    Following,

    /// <summary>The whole series.</summary>
    All,
}
