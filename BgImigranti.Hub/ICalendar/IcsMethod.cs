namespace BgImigranti.Hub.ICalendar;

/// <summary>What a file asks of the program that opens it (RFC 5546).</summary>
public enum IcsMethod
{
    /// <summary>Nothing: a file to be subscribed to or taken over. Nothing is written.</summary>
    None,

    /// <summary>Here are events.</summary>
    Publish,

    /// <summary>Put these into the calendar; for mails.</summary>
    Request,

    /// <summary>Take these out again; for mails.</summary>
    Cancel,
}
