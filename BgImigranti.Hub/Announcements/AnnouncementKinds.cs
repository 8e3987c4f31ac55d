namespace BgImigranti.Hub.Announcements;

/// <summary>Kinds of changes that announcements tell besides those of all items; the subject is the announcement.</summary>
public static class AnnouncementKinds
{
    /// <summary>The band of urgent announcements on every page changed.</summary>
    public const string UrgentChanged = "urgent-changed";

    /// <summary>A centre has acknowledged an announcement, or there is now something to acknowledge, or no more.</summary>
    public const string Acknowledged = "announcement-acknowledged";
}
