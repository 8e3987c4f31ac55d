using System.Globalization;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.ICalendar;

/// <summary>Refusals of files; what stands in the file is shown short and without control characters.</summary>
internal static class IcsRefusal
{
    private const int MaxShownLength = 60;

    /// <summary>A refusal whose sentence holds these values.</summary>
    public static RefusalException With(Func<string> text, params object[] values) => new(
        "calendar-file-wrong",
        StatusCodes.Status422UnprocessableEntity,
        () => string.Format(
            CultureInfo.CurrentCulture, text(), Array.ConvertAll(values, value => value is string found ? Shown(found) : value)));

    /// <summary>A text of a file as it is shown.</summary>
    public static string Shown(string found)
    {
        if (PlainText.HasForbiddenControls(found))
        {
            return "?";
        }

        var line = found.ReplaceLineEndings(" ");
        return line.Length <= MaxShownLength
            ? line
            : line[..(char.IsHighSurrogate(line[MaxShownLength - 1]) ? MaxShownLength - 1 : MaxShownLength)] + "…";
    }
}
