using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using NodaTime;
using LocalTime = NodaTime.LocalTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>Refusals of times and recurrences; what was typed is shown short and without control characters.</summary>
internal static class RecurrenceRefusal
{
    private const int MaxShownLength = 40;

    /// <summary>A refusal whose sentence holds these values: what was typed, numbers, days, times.</summary>
    public static RefusalException With(Func<string> text, params object[] values) => new(
        "event-time-wrong",
        StatusCodes.Status422UnprocessableEntity,
        () => string.Format(CultureInfo.CurrentCulture, text(), Array.ConvertAll(values, Shown)));

    // In the language of the moment, like the sentence.
    private static object Shown(object value) => value switch
    {
        string typed => Shown(typed),
        LocalDate day => DateFormatter.Day(day.ToDateOnly()),
        LocalTime time => DateFormatter.Time(time.ToTimeOnly()),
        _ => value,
    };

    private static string Shown(string typed)
    {
        if (PlainText.HasForbiddenControls(typed))
        {
            return "?";
        }

        var line = typed.ReplaceLineEndings(" ");
        return line.Length <= MaxShownLength
            ? line
            : line[..(char.IsHighSurrogate(line[MaxShownLength - 1]) ? MaxShownLength - 1 : MaxShownLength)] + "…";
    }
}
