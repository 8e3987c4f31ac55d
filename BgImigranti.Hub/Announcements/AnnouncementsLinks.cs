using System.Globalization;

namespace BgImigranti.Hub.Announcements;

/// <summary>Addresses of announcements besides those of all items, relative to the language prefix.</summary>
public static class AnnouncementsLinks
{
    /// <summary>Where an acknowledgement is posted.</summary>
    public static string Acknowledge(long id) => string.Create(CultureInfo.InvariantCulture, $"announcements/{id}/acknowledge");
}
