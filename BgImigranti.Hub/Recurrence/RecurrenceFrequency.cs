namespace BgImigranti.Hub.Recurrence;

/// <summary>The period of a recurrence.</summary>
public enum RecurrenceFrequency
{
    /// <summary>Every so many days.</summary>
    Daily,

    /// <summary>Every so many weeks.</summary>
    Weekly,

    /// <summary>Every so many months.</summary>
    Monthly,

    /// <summary>Every so many years.</summary>
    Yearly,
}
