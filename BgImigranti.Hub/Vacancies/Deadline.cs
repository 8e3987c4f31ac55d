using System.Globalization;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Vacancies;

/// <summary>Until when one can apply, as people compute it: by days of Sofia's calendar.</summary>
/// <param name="ExpiresAt">When the vacancy expires, UTC.</param>
/// <param name="Now">This moment, UTC.</param>
public sealed record Deadline(DateTime ExpiresAt, DateTime Now)
{
    /// <summary>Days before the last day from which a vacancy is said to expire soon.</summary>
    public const int SoonDays = 7;

    /// <summary>The last day on which one can apply: what expires at midnight ends with the day before.</summary>
    public DateOnly LastDay => DayOf(ExpiresAt.AddTicks(-1));

    /// <summary>It still runs and expires within <see cref="SoonDays"/>.</summary>
    public bool IsSoon => ExpiresAt > Now && DaysLeft <= SoonDays;

    /// <summary>In a few words: изтича утре, изтича след 3 дни, до 25 януари 2027 г.</summary>
    public string Words => !IsSoon ? string.Format(CultureInfo.CurrentCulture, VacanciesText.Until, InstantFormatter.Day(LastDay))
        : DaysLeft <= 0 ? VacanciesText.ExpiresToday
        : Plurals.Format(DaysLeft, VacanciesText.ExpiresTomorrow, VacanciesText.ExpiresInDays);

    private int DaysLeft => LastDay.DayNumber - DayOf(Now).DayNumber;

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(InstantFormatter.ToSofia(utc));
}
