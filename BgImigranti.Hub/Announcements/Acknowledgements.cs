using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Announcements;

/// <summary>Which centres have read an urgent announcement. A coordinator speaks for their organisation.</summary>
public sealed class Acknowledgements(HubWriter writer, IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>Says that the reader's organisation has read it; nothing happens when it has said so already.</summary>
    /// <exception cref="RefusalException">
    /// The reader belongs to no organisation of the network, or there is no such urgent announcement.
    /// </exception>
    public Task AcknowledgeAsync(Reader reader, long announcementId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.IsNetwork || reader is not { PersonId: { } personId, OrganisationId: { } organisationId })
        {
            throw new RefusalException(
                "coordinators-only", StatusCodes.Status403Forbidden, () => AnnouncementsText.AcknowledgeCoordinatorsOnly);
        }

        return writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(ItemLocks.Item(announcementId));
            var announcement = await scope.Db.Announcements.FirstOrDefaultAsync(
                row => row.Id == announcementId && row.State == ItemState.Published && row.IsUrgent, CancellationToken.None)
                ?? throw ItemRights.Unknown();
            if (await scope.Db.Acknowledgements.AnyAsync(
                row => row.AnnouncementId == announcementId && row.OrganisationId == organisationId, CancellationToken.None))
            {
                return;
            }

            scope.Db.Add(new Acknowledgement
            {
                AnnouncementId = announcementId,
                OrganisationId = organisationId,
                PersonId = personId,
                At = scope.Now
            });
            scope.Emit(AnnouncementsRubric.PathName, AnnouncementKinds.Acknowledged, announcementId);
            scope.Emit(LiveStreams.Desk(announcement.OrganisationId), PublishingKinds.DeskChanged, announcementId);
            scope.Emit(LiveStreams.Desk(organisationId), PublishingKinds.DeskChanged, announcementId);
        }, cancellation);
    }

    /// <summary>Who has read these announcements; only for people of the network, and that is the caller's to ask.</summary>
    public async Task<IReadOnlyList<AcknowledgementView>> OfAsync(IReadOnlyCollection<long> announcementIds, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var able = await db.Set<Person>()
            .Where(person => person.Role >= PersonRole.Coordinator && person.OrganisationId != null && !person.IsBlocked)
            .Select(person => person.OrganisationId!.Value).Distinct().ToListAsync(cancellation);
        var read = (await db.Acknowledgements.Where(row => announcementIds.Contains(row.AnnouncementId))
            .OrderBy(row => row.At).Select(row => new { row.AnnouncementId, row.OrganisationId }).ToListAsync(cancellation))
            .ToLookup(row => row.AnnouncementId, row => row.OrganisationId);
        return [.. announcementIds.Select(id => new AcknowledgementView(id, [.. read[id]], [.. able.Except(read[id])]))];
    }
}
