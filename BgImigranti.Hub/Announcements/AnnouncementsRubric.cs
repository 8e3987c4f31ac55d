using BgImigranti.Hub.Announcements.Components;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Announcements;

/// <summary>The rubric of announcements.</summary>
public sealed class AnnouncementsRubric : IRubric
{
    /// <summary>The kind of its items.</summary>
    public const string KindName = "announcement";

    /// <summary>Its word in addresses, and its stream.</summary>
    public const string PathName = "announcements";

    public string Kind => KindName;

    public string Path => PathName;

    public int Order => 10;

    public string Name => AnnouncementsText.RubricName;

    public string ItemName => AnnouncementsText.ItemName;

    public string NewItemName => AnnouncementsText.NewItem;

    public string IconName => "megaphone";

    public Type FieldsForm => typeof(AnnouncementForm);

    public Type? FieldsView => typeof(AnnouncementFieldList);

    public Type? CardFields => typeof(AnnouncementCardFields);

    public SharedItem Create(NewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new Announcement
        {
            OrganisationId = item.OrganisationId,
            AuthorId = item.AuthorId,
            SourceLanguageCode = item.SourceLanguageCode,
            CreatedAt = item.CreatedAt,
        };
    }

    public void ReadFields(FieldReader reader, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var announcement = (Announcement)item;
        announcement.IsUrgent = reader.Flag(AnnouncementFields.Urgent);
        announcement.TranslationDueAt = reader.Moment(AnnouncementFields.TranslationDue, () => AnnouncementsText.TranslationDueLabel);
    }

    public IReadOnlyList<FieldDefinition> FieldDefinitions { get; } =
    [
        FieldDefinition.Flag(AnnouncementFields.Urgent, () => AnnouncementsText.UrgentLabel),
        FieldDefinition.Moment(AnnouncementFields.TranslationDue, () => AnnouncementsText.TranslationDueLabel),
    ];

    public FieldValues WriteFields(SharedItem item)
    {
        var announcement = (Announcement)item;
        return new FieldValues
        {
            { AnnouncementFields.Urgent, announcement.IsUrgent },
            { AnnouncementFields.TranslationDue, LocalInput.Write(announcement.TranslationDueAt) },
        };
    }

    /// <inheritdoc />
    public void RequirePublishable(SharedItem item, IReadOnlyCollection<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        if (item is Announcement { IsUrgent: true, TranslationDueAt: null } && languages.Count < 2)
        {
            throw new RefusalException(
                "urgent-needs-both", StatusCodes.Status422UnprocessableEntity, () => AnnouncementsText.UrgentNeedsBoth);
        }
    }

    /// <inheritdoc />
    public IEnumerable<(string Stream, string Kind)> AlsoEmits(SharedItem item)
    {
        if (item is Announcement { IsUrgent: true, State: ItemState.Published })
        {
            yield return (LiveStreams.Urgent, AnnouncementKinds.UrgentChanged);
            yield return (PathName, AnnouncementKinds.Acknowledged);
        }
    }
}
