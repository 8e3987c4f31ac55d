namespace BgImigranti.Hub.Recurrence;

/// <summary>The three forms of UNTIL.</summary>
internal enum RuleUntilKind
{
    /// <summary>A day, to its end.</summary>
    Day,

    /// <summary>A time by the clock of the event.</summary>
    Local,

    /// <summary>A time of UTC.</summary>
    Instant,
}
