namespace BgImigranti.Hub.Events;

/// <summary>How an event repeats, as the form asks.</summary>
public enum RepeatKind
{
    Never,
    Daily,
    Weekly,

    /// <summary>On the same day of every month.</summary>
    MonthlyDay,

    /// <summary>On the same weekday of every month: the second Tuesday, the last Friday.</summary>
    MonthlyWeekday,
    Yearly,

    /// <summary>By a rule that somebody wrote themselves.</summary>
    Rule,
}
