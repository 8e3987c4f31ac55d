using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Desk;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Announcements;

/// <summary>
/// Urgent announcements on the desk: what one's own organisation has not acknowledged, and who has not acknowledged its own.
/// </summary>
internal sealed class AcknowledgementPanel(UrgentBoard board, Acknowledgements acknowledgements) : IDeskPanel
{
    public int Order => 10;

    public async Task<DeskPanelView?> FindAsync(Reader reader, CancellationToken cancellation)
    {
        var urgent = (await board.ReadAsync(cancellation)).Cards.ToDictionary(card => card.Item.Id);
        var views = await acknowledgements.OfAsync(urgent.Keys, cancellation);
        return new DeskPanelView(AnnouncementsText.DeskAcknowledgements, [.. views
            .Where(view => view.Missing.Count > 0
                && (view.Missing.Contains(reader.OrganisationId ?? 0)
                    || ItemRights.MayEdit(reader, urgent[view.AnnouncementId].Item.OrganisationId)))
            .Select(view => Row(urgent[view.AnnouncementId], view))]);
    }

    private static DeskRow Row(ItemCardView card, AcknowledgementView view) => new(
        card.Address, card.Head.Title, card.Head.LanguageCode,
        string.Format(CultureInfo.CurrentCulture, AnnouncementsText.Acknowledged, view.Read.Count, view.All), card.Item.PublishedAt);
}
