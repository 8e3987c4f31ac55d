using System.Globalization;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.ICalendar;

/// <summary>An event of a file that was left out.</summary>
/// <param name="Line">Number of the line where the fault is, or where the event begins.</param>
/// <param name="Uid">Its UID, if it was known by then.</param>
/// <param name="Summary">Its title, if it was known by then.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record IcsError(int Line, string? Uid, string? Summary, RefusalException Reason)
{
    /// <summary>The whole sentence, in the language of the moment.</summary>
    public string Text => (Summary ?? Uid) is { } name
        ? string.Format(CultureInfo.CurrentCulture, ICalendarText.ErrorOfEvent, Line, name, Reason.Text)
        : string.Format(CultureInfo.CurrentCulture, ICalendarText.ErrorOfLine, Line, Reason.Text);
}
