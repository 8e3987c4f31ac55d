using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>The locks of imported calendars.</summary>
internal static class CalendarImportLocks
{
    /// <summary>A calendar: its settings and its next fetch.</summary>
    public static WriteLock Source(long id) => new(LockLevel.CalendarSource, id);

    /// <summary>One file on its way in.</summary>
    public static WriteLock Import(long id) => new(LockLevel.CalendarImport, id);
}
