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

    public Type FactsForm => typeof(AnnouncementForm);

    public Type? FactsView => typeof(AnnouncementFacts);

    public Type? CardFacts => typeof(AnnouncementCardFacts);

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

    public void ReadFacts(FactsReader facts, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var announcement = (Announcement)item;
        announcement.IsUrgent = facts.Flag(AnnouncementFields.Urgent);
        announcement.TranslationDueAt = facts.Moment(AnnouncementFields.TranslationDue, () => AnnouncementsText.TranslationDueLabel);
    }

    public IReadOnlyList<NamedFact> NamedFacts { get; } =
    [
        NamedFact.Flag(AnnouncementFields.Urgent, () => AnnouncementsText.UrgentLabel),
        NamedFact.Moment(AnnouncementFields.TranslationDue, () => AnnouncementsText.TranslationDueLabel),
    ];

    public FactsFields WriteFacts(SharedItem item)
    {
        var announcement = (Announcement)item;
        return new FactsFields
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
            throw new RefusalException("urgent-needs-both", StatusCodes.Status422UnprocessableEntity, () => AnnouncementsText.UrgentNeedsBoth);
        }
    }

    /// <inheritdoc />
    public IEnumerable<(string Stream, string Kind)> AlsoTells(SharedItem item)
    {
        if (item is Announcement { IsUrgent: true, State: ItemState.Published })
        {
            yield return (LiveStreams.Urgent, AnnouncementKinds.UrgentChanged);
            yield return (PathName, AnnouncementKinds.Acknowledged);
        }
    }
}
