using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;

namespace BgImigranti.Hub.Organisations;

/// <summary>Kinds of changes that the directory tells. Programs outside rely on them: a new one is added, none is renamed.</summary>
public static class OrganisationChanges
{
    /// <summary>An organisation's card in the directory changed; subject: the organisation.</summary>
    public const string CardChanged = "organisation-changed";

    /// <summary>Its row in the full list changed; subject: the organisation.</summary>
    public const string RowChanged = "organisation-row-changed";

    /// <summary>Its page changed; subject: the organisation.</summary>
    public const string PageChanged = "organisation-page-changed";

    /// <summary>Order, groups or what a filter finds may be different; subject: the organisation because of which.</summary>
    public const string Rearranged = "organisations-rearranged";

    /// <summary>
    /// Says that an organisation is different. Its card and row are exchanged at once on every page that shows them; where it may now
    /// stand elsewhere, lists are fetched anew besides, because only the server knows what their filters find.
    /// </summary>
    internal static void Emit(WriteScope scope, long organisationId, bool isRearranged)
    {
        scope.Emit(LiveStreams.Organisations, CardChanged, organisationId);
        scope.Emit(LiveStreams.Organisations, RowChanged, organisationId);
        scope.Emit(LiveStreams.Organisations, PageChanged, organisationId);
        if (isRearranged)
        {
            scope.Emit(LiveStreams.Organisations, Rearranged, organisationId);
        }
    }
}
