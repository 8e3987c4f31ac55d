namespace BgImigranti.Hub.Data;

/// <summary>
/// What is locked by an operation, in the order in which locks are taken: an operation that holds one takes only later ones, or others of
/// the same level. Two operations that keep to one order never wait for each other in a circle.
/// </summary>
public enum LockLevel
{
    /// <summary>The filling of an empty installation.</summary>
    Installation,

    /// <summary>The key of an answer that is given once (<see cref="IdempotentRequest"/>).</summary>
    IdempotencyKey,

    /// <summary>An external calendar.</summary>
    CalendarSource,

    /// <summary>One file of an external calendar on its way in.</summary>
    CalendarImport,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A person's account.</summary>
    Person,

    /// <summary>A shared item.</summary>
    Item,

    /// <summary>All stored files together, while unused ones are removed.</summary>
    FileStore,

    /// <summary>One occurrence of an event, with the people who come to it.</summary>
    Occurrence,

    /// <summary>A thread of the forum.</summary>
    Thread,

    /// <summary>How far a person has read a thread.</summary>
    ReadMark,

    /// <summary>What a person has typed and not sent.</summary>
    AutosavedDraft,

    /// <summary>The e-mails that are coalesced under one key.</summary>
    Email,

    /// <summary>The leases of the e-mails that are due.</summary>
    EmailDelivery,
}
