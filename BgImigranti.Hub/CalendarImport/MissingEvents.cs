using BgImigranti.Hub.Data;
using BgImigranti.Hub.ICalendar;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>
/// Notes which events a source no longer has. They stay in the calendar: people may have registered, and many programs leave out what is
/// over or was not shared for a moment. Somebody has to decide.
/// </summary>
internal static class MissingEvents
{
    public static async Task NoteAsync(WriteScope scope, long sourceId, IcsReadResult file)
    {
        var there = file.Events.Select(one => one.Uid).ToHashSet(StringComparer.Ordinal);

        // What could not be read is not gone.
        var unread = file.Errors.Select(error => error.Uid).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = await scope.Db.ImportedEvents.Where(row => row.SourceId == sourceId && row.GoneSince == null)
            .Select(row => new { row.Id, row.Uid }).ToListAsync(CancellationToken.None);
        var gone = known.Where(row => !there.Contains(row.Uid) && !unread.Contains(IcsRefusal.Shown(row.Uid)))
            .Select(row => row.Id)
            .ToList();
        foreach (var some in gone.Chunk(500))
        {
            await scope.Db.ImportedEvents.Where(row => some.Contains(row.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.GoneSince, scope.Now), CancellationToken.None);
        }
    }
}
