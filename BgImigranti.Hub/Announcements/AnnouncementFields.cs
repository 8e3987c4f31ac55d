namespace BgImigranti.Hub.Announcements;

/// <summary>Names of the fields of announcements, in forms and in the API.</summary>
public static class AnnouncementFields
{
    public const string Urgent = "urgent";

    public const string TranslationDue = "translation-due";
}
