using BgImigranti.Hub.Data;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Services;

/// <summary>Reads services by what somebody looks for.</summary>
public sealed class ServiceQueries(
    IDbContextFactory<HubDbContext> contexts, ItemQueries items, ServicesRubric rubric, HolidayCalendar holidays, TimeProvider clock)
{
    /// <summary>
    /// So many services, in the order of the list, are looked at for whether they are open: hours are texts, which no database can compute
    /// with, and the whole table must not be read for one visitor. The page says when there were more.
    /// </summary>
    public const int MaxLookedAt = 300;

    /// <summary>A page of the services that fit.</summary>
    /// <exception cref="RefusalException">There is no such page.</exception>
    public async Task<ServicesView> ListAsync(ServiceFilter filter, int page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!filter.IsOpenNow)
        {
            return new ServicesView(await items.ListAsync<Service>(rubric, filter.Of, page, cancellation), IsCut: false);
        }

        var (open, isCut) = await OpenAsync(filter, cancellation);
        var view = await items.ListAsync<Service>(
            rubric, services => filter.Of(services).Where(service => open.Contains(service.Id)), page, cancellation);
        return new ServicesView(view, isCut);
    }

    private async Task<(List<long> Ids, bool IsCut)> OpenAsync(ServiceFilter filter, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = await filter.Of(
            db.Services.AsNoTracking().Where(service => service.Kind == ServicesRubric.KindName && service.State == ItemState.Published))
            .Where(service => service.Hours != "" || service.Exceptions != "")
            .OrderByDescending(service => service.IsPinned)
                .ThenByDescending(service => service.PublishedAt)
                .ThenByDescending(service => service.Id)
            .Take(MaxLookedAt + 1)
            .ToListAsync(cancellation);
        var table = await holidays.TableAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var open = known.Take(MaxLookedAt).Where(service => service.Schedule(table).At(now).IsOpen).Select(service => service.Id);
        return ([.. open], known.Count > MaxLookedAt);
    }
}
