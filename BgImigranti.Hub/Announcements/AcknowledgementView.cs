namespace BgImigranti.Hub.Announcements;

/// <summary>Which organisations have read an announcement, among those that have a coordinator.</summary>
/// <param name="AnnouncementId">The announcement.</param>
/// <param name="Read">Ids of those that have.</param>
/// <param name="Missing">Ids of those that have not.</param>
public sealed record AcknowledgementView(long AnnouncementId, IReadOnlyList<long> Read, IReadOnlyList<long> Missing)
{
    /// <summary>How many could have read it.</summary>
    public int All => Read.Count + Missing.Count;
}
