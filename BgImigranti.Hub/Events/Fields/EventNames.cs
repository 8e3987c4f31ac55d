using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Events.Fields;

/// <summary>What the codes of events are called in the current language.</summary>
public static class EventNames
{
    /// <summary>A category, as it stands on cards and in filters.</summary>
    public static string For(EventCategory category) => category switch
    {
        EventCategory.Consultation => CalendarText.CategoryConsultation,
        EventCategory.Course => CalendarText.CategoryCourse,
        EventCategory.Seminar => CalendarText.CategorySeminar,
        EventCategory.RoundTable => CalendarText.CategoryRoundTable,
        EventCategory.Workshop => CalendarText.CategoryWorkshop,
        EventCategory.Excursion => CalendarText.CategoryExcursion,
        EventCategory.Festival => CalendarText.CategoryFestival,
        EventCategory.Culture => CalendarText.CategoryCulture,
        EventCategory.Sport => CalendarText.CategorySport,
        EventCategory.Meeting => CalendarText.CategoryMeeting,
        EventCategory.OpenDay => CalendarText.CategoryOpenDay,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, message: null),
    };

    /// <summary>A status, as a chip says it.</summary>
    public static string For(EventStatus status) => status switch
    {
        EventStatus.Confirmed => CalendarText.StatusConfirmed,
        EventStatus.Tentative => CalendarText.StatusTentative,
        EventStatus.Moved => CalendarText.StatusMoved,
        EventStatus.Full => CalendarText.StatusFull,
        EventStatus.Cancelled => CalendarText.StatusCancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    /// <summary>How it repeats, as a choice.</summary>
    public static string For(RepeatKind kind) => kind switch
    {
        RepeatKind.Never => CalendarText.RepeatNever,
        RepeatKind.Daily => CalendarText.RepeatDaily,
        RepeatKind.Weekly => CalendarText.RepeatWeekly,
        RepeatKind.MonthlyDay => CalendarText.RepeatMonthlyDay,
        RepeatKind.MonthlyWeekday => CalendarText.RepeatMonthlyWeekday,
        RepeatKind.Yearly => CalendarText.RepeatYearly,
        _ => CalendarText.RepeatOwnRule,
    };

    /// <summary>The days of the week by their codes of RFC 5545, Monday first.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Weekdays => Enumerable.Range(1, 7).Select(day => KeyValuePair.Create(
        RepeatFields.CodeOf((NodaTime.IsoDayOfWeek)day), Language.Current.Culture.DateTimeFormat.DayNames[day % 7]));

    /// <summary>A fact of accessibility, in a list of them.</summary>
    public static string For(EventAccess access) => access switch
    {
        EventAccess.StepFree => CalendarText.AccessStepFree,
        EventAccess.Lift => CalendarText.AccessLift,
        EventAccess.AccessibleToilet => CalendarText.AccessToilet,
        EventAccess.Parking => CalendarText.AccessParking,
        EventAccess.HearingLoop => CalendarText.AccessHearingLoop,
        EventAccess.SignLanguage => CalendarText.AccessSignLanguage,
        EventAccess.QuietRoom => CalendarText.AccessQuietRoom,
        EventAccess.ChangingTable => CalendarText.AccessChangingTable,
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, message: null),
    };
}
