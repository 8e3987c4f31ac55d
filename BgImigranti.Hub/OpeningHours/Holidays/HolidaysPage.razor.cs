using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Localization.Holidays;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>The holidays of a year, where each comes from, and the form for what the law does not say.</summary>
public sealed partial class HolidaysPage
{
    private IReadOnlyList<HolidayLine> _lines = [];
    private int _year;
    private int _thisYear;

    /// <summary>The year shown; this one when it is missing or out of range.</summary>
    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    /// <summary>What was typed, when the form came back.</summary>
    [Parameter]
    public HolidayInput Draft { get; set; } = HolidayInput.Empty;

    /// <summary>Why it came back.</summary>
    [Parameter]
    public string? Problem { get; set; }

    [Inject]
    public required HolidayCalendar Calendar { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private string YearHeading => string.Format(CultureInfo.CurrentCulture, HolidayTableText.YearHeading, _year);

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        _thisYear = InstantFormatter.ToSofia(Clock.GetUtcNow().UtcDateTime).Year;
        _year = int.TryParse(Year, CultureInfo.InvariantCulture, out var requested) && IsKnown(requested)
            ? requested
            : HolidaysService.ReadDate(Draft.Date) is { } typed && IsKnown(typed.Year) ? typed.Year : _thisYear;
        _lines = (await Calendar.TableAsync()).Of(_year);
    }

    private static bool IsKnown(int year) => year is >= HolidaysService.FirstYear and <= OrthodoxEaster.LastYear;

    private IEnumerable<int> Years() =>
        Enumerable.Range(_thisYear - 1, 5).Append(_year).Where(IsKnown).Distinct().Order();
}
