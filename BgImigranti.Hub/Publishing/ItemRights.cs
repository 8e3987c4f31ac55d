using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing;

/// <summary>Who may see and change an item: everybody what is public, its organisation everything of its own, administrators all.</summary>
public static class ItemRights
{
    /// <summary>May this person change what an organisation shares?</summary>
    public static bool MayEdit(Reader reader, long organisationId)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsAdministrator || (reader.IsNetwork && reader.OrganisationId == organisationId);
    }

    /// <summary>The item, if this person may change it.</summary>
    /// <exception cref="RefusalException">There is none, or it is somebody else's; one that is not public is unknown to others.</exception>
    public static SharedItem RequireEditable(SharedItem? item, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return item is null || (!item.IsPublic && !MayEdit(reader, item.OrganisationId)) ? throw Unknown()
            : MayEdit(reader, item.OrganisationId) ? item
            : throw new RefusalException("not-yours", StatusCodes.Status403Forbidden, () => PublishingText.NotYours);
    }

    /// <summary>There is no such item for this reader.</summary>
    public static RefusalException Unknown() => new("item-unknown", StatusCodes.Status404NotFound, () => PublishingText.ItemUnknown);
}
