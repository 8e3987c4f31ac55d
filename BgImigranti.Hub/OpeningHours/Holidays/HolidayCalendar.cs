using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>
/// The holidays as they are known now. The table is some dozens of lines that hardly ever change, so it is read whole and
/// remembered: until a line is written here, for a second when another node writes.
/// </summary>
public sealed class HolidayCalendar
{
    private const string All = "all";
    private readonly IDbContextFactory<HubDbContext> _factory;
    private readonly ShortLivedCache<string, HolidayTable> _memory;

    public HolidayCalendar(IDbContextFactory<HubDbContext> factory, TimeProvider clock)
    {
        _factory = factory;
        _memory = new ShortLivedCache<string, HolidayTable>(clock, ReadAsync);
    }

    /// <summary>The holidays; for one page ask once.</summary>
    public async ValueTask<HolidayTable> TableAsync() => (await _memory.GetAsync(All))!;

    /// <summary>Reads anew the next time; to be called after every write.</summary>
    public void Invalidate() => _memory.Invalidate(All);

    private async Task<HolidayTable?> ReadAsync(string key)
    {
        await using var db = await _factory.CreateDbContextAsync();
        return new HolidayTable(await db.HolidayOverrides.AsNoTracking().ToListAsync());
    }
}
