using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Announcements;

/// <summary>An announcement: what people of all centres should know now.</summary>
public sealed class Announcement : SharedItem
{
    /// <summary>Stands on every open page of the hub until it expires or is closed, and is acknowledged by the centres.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>When the missing language is promised, UTC: an urgent announcement in one language only must say so.</summary>
    public DateTime? TranslationDueAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Announcement>
    {
        public void Configure(EntityTypeBuilder<Announcement> builder)
        {
            builder.HasBaseType<SharedItem>();
            builder.Metadata.SetDiscriminatorValue(AnnouncementsRubric.KindName);

            // Every page asks for what is urgent: the few are found without passing by the many.
            builder.HasIndex(announcement => announcement.PublishedAt).HasFilter("\"IsUrgent\"").HasDatabaseName("IX_SharedItems_Urgent");
        }
    }
}
