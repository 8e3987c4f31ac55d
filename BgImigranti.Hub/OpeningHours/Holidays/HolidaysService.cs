using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization.Holidays;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>Writes the table of days that stands over the law's rule. Administrators only.</summary>
public sealed class HolidaysService(HubWriter writer, HolidayCalendar calendar)
{
    /// <summary>First year that can be entered: since then the law's rule is the one we have.</summary>
    public const int FirstYear = 2017;

    /// <summary>Reads a day as it is typed into the form: 2026-12-24, 24.12.2026, 24.12.2026 г.; null when it is none.</summary>
    public static DateOnly? ReadDate(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Replace("г.", "", StringComparison.OrdinalIgnoreCase).Replace('\u00A0', ' ').Trim();
        string[] patterns = ["yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy"];
        return DateOnly.TryParseExact(text, patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>Enters a day, or changes what was entered about it.</summary>
    /// <exception cref="RefusalException">
    /// The reader is no administrator, the day is missing or out of range, a name is missing, too long or not plain.
    /// </exception>
    public async Task EnterAsync(Reader reader, HolidayInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequireAdministrator(reader);
        if (ReadDate(input.Date) is not { Year: >= FirstYear and <= OrthodoxEaster.LastYear } date)
        {
            throw Refusal(
                "date-wrong",
                () => string.Format(CultureInfo.CurrentCulture, HolidayTableText.DateWrong, FirstYear, OrthodoxEaster.LastYear));
        }

        var (bulgarian, english) = (NameOf(input.NameBg), NameOf(input.NameEn));
        await writer.WriteAsync(async scope =>
        {
            var day = await scope.Db.HolidayOverrides.FirstOrDefaultAsync(day => day.Date == date, CancellationToken.None);
            if (day is null)
            {
                scope.Db.Add(new HolidayOverride { Date = date, IsDayOff = input.IsDayOff, NameBg = bulgarian, NameEn = english });
                return;
            }

            (day.IsDayOff, day.NameBg, day.NameEn) = (input.IsDayOff, bulgarian, english);
        }, cancellation);
        calendar.Invalidate();
    }

    /// <summary>Removes what was entered about a day, so that the law's rule holds again; nothing happens when there is nothing.</summary>
    /// <exception cref="RefusalException">The reader is no administrator.</exception>
    public async Task RemoveAsync(Reader reader, DateOnly date, CancellationToken cancellation)
    {
        RequireAdministrator(reader);
        await writer.WriteAsync(
            scope => scope.Db.HolidayOverrides.Where(day => day.Date == date).ExecuteDeleteAsync(CancellationToken.None), cancellation);
        calendar.Invalidate();
    }

    private static string NameOf(string typed)
    {
        if (PlainText.HasForbiddenControls(typed))
        {
            throw Refusal("name-wrong", () => HolidayTableText.NameWrong);
        }

        var name = string.Join(' ', PlainText.Normalize(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is > 0 and <= HolidayOverride.NameLength
            ? name
            : throw Refusal(
                "name-wrong", () => string.Format(CultureInfo.CurrentCulture, HolidayTableText.NamesMissing, HolidayOverride.NameLength));
    }

    private static void RequireAdministrator(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.IsAdministrator)
        {
            throw new RefusalException("not-allowed", StatusCodes.Status403Forbidden, () => HolidayTableText.NotAllowed);
        }
    }

    private static RefusalException Refusal(string code, Func<string> text) => new(code, StatusCodes.Status422UnprocessableEntity, text);
}
