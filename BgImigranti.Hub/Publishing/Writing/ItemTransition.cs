namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>What is done to an item besides saving it.</summary>
public enum ItemTransition
{
    /// <summary>Nothing: it stays where it is.</summary>
    Keep,

    /// <summary>Waits for another person to publish it.</summary>
    Submit,

    /// <summary>Appears now; in an organisation that reviews, it waits for another person first.</summary>
    Publish,

    /// <summary>Appears by itself at the moment that was given.</summary>
    Schedule,

    /// <summary>Back to the draft it was, before it has appeared.</summary>
    Withdraw,

    /// <summary>Closed: out of the lists, still at its address.</summary>
    Archive,

    /// <summary>Deleted, and can be restored.</summary>
    Hide,

    /// <summary>Hidden no more.</summary>
    Restore,
}
