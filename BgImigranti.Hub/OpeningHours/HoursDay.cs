namespace BgImigranti.Hub.OpeningHours;

/// <summary>A line of a week: its days, Monday first, and the holidays.</summary>
public enum HoursDay
{
    /// <summary>Monday.</summary>
    Monday,

    /// <summary>Tuesday.</summary>
    Tuesday,

    /// <summary>Wednesday.</summary>
    Wednesday,

    /// <summary>Thursday.</summary>
    Thursday,

    /// <summary>Friday.</summary>
    Friday,

    /// <summary>Saturday.</summary>
    Saturday,

    /// <summary>Sunday.</summary>
    Sunday,

    /// <summary>Any public holiday, whatever day of the week it falls on.</summary>
    Holiday,
}
