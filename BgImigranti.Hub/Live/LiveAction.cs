namespace BgImigranti.Hub.Live;

/// <summary>What a page does with a fragment.</summary>
public enum LiveAction
{
    /// <summary>Puts it into the target; an element with the same id gives way to it.</summary>
    Append,

    /// <summary>Puts it in the place of the target.</summary>
    Replace,

    /// <summary>Takes the target away.</summary>
    Remove,

    /// <summary>Fetches its own address and takes the target from there: for what differs from reader to reader.</summary>
    Refresh,
}
