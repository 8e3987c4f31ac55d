namespace BgImigranti.Hub.Publishing;

/// <summary>Where a shared item stands in its life.</summary>
public enum ItemState
{
    /// <summary>Being written; only its organisation sees it.</summary>
    Draft,

    /// <summary>Waits for another person of the organisation to publish it.</summary>
    Review,

    /// <summary>Appears by itself at <see cref="SharedItem.PublishAt"/>.</summary>
    Scheduled,

    /// <summary>In its rubric, for everybody.</summary>
    Published,

    /// <summary>Its time is over: out of the lists, still found at its address.</summary>
    Expired,

    /// <summary>Closed by a person: out of the lists, still found at its address.</summary>
    Archived,

    /// <summary>Deleted, and can be restored; only its organisation sees it.</summary>
    Hidden,
}
