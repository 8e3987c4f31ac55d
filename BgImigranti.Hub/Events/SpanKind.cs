namespace BgImigranti.Hub.Events;

/// <summary>How long a span of the calendar is that one page shows.</summary>
public enum SpanKind
{
    Month,

    /// <summary>From Monday to Sunday.</summary>
    Week,

    Day,
}
