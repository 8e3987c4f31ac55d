using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.CalendarImport.Desk;

/// <summary>Leads administrators from the desk to the calendars that are imported.</summary>
internal sealed class CalendarImportTools : IDeskTools
{
    public IReadOnlyList<DeskTool> Tools => [new(CalendarImportLinks.All, ImportText.CalendarsTool, "calendar", IsForAdministrators: true)];
}
