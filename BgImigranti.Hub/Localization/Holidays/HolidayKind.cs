namespace BgImigranti.Hub.Localization.Holidays;

/// <summary>What is kept on a public holiday.</summary>
public enum HolidayKind
{
    /// <summary>1 January.</summary>
    NewYear,

    /// <summary>3 March, the national holiday.</summary>
    Liberation,

    /// <summary>1 May.</summary>
    Labour,

    /// <summary>6 May, Saint George's Day.</summary>
    SaintGeorge,

    /// <summary>24 May, Saints Cyril and Methodius.</summary>
    CyrilAndMethodius,

    /// <summary>6 September.</summary>
    Unification,

    /// <summary>22 September.</summary>
    Independence,

    /// <summary>24 December.</summary>
    ChristmasEve,

    /// <summary>25 December.</summary>
    Christmas,

    /// <summary>26 December.</summary>
    SecondChristmasDay,

    /// <summary>The Friday before Easter.</summary>
    GoodFriday,

    /// <summary>The Saturday before Easter.</summary>
    HolySaturday,

    /// <summary>Easter.</summary>
    EasterSunday,

    /// <summary>The Monday after Easter.</summary>
    EasterMonday,
}
