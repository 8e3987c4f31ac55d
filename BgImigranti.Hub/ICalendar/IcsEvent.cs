using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.ICalendar;

/// <summary>
/// An event as calendar files carry it: a series, a single event, or one occurrence of a series that is otherwise than the rest.
/// </summary>
/// <param name="Uid">Name of the series, the same for ever and in every language.</param>
/// <param name="Sequence">Raised with every change that people have to know; the higher one is valid.</param>
/// <param name="StampUtc">When it was last changed; the kind is UTC.</param>
/// <param name="Time">When it is; of a series its first occurrence.</param>
/// <param name="Recurrence">How it recurs; <see cref="RecurrenceSet.None"/> for single events and for occurrences.</param>
/// <param name="RecurrenceId">The start that this occurrence had in its series; null for everything else.</param>
/// <param name="Summary">Its title; one line.</param>
/// <param name="Description">Its text, plain; empty when there is none.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Url">Where more is to be read: an absolute address with http or https.</param>
/// <param name="Status">Whether it takes place.</param>
/// <param name="Categories">Words for it.</param>
/// <param name="Organizer">Who holds it: a name, or a name with its mail address as mails have it: <c>Център &lt;a@b.bg&gt;</c>.</param>
/// <param name="Contact">Whom to ask.</param>
public sealed record IcsEvent(
    string Uid,
    int Sequence,
    DateTime StampUtc,
    EventTime Time,
    RecurrenceSet Recurrence,
    LocalDateTime? RecurrenceId,
    string Summary,
    string Description,
    string? Location,
    string? Url,
    IcsStatus Status,
    IReadOnlyList<string> Categories,
    string? Organizer,
    string? Contact)
{
    /// <summary>Language of its title and its text, where that is not the file's; null where it is. Only written, never read.</summary>
    public string? LanguageCode { get; init; }

    /// <inheritdoc />
    public bool Equals(IcsEvent? other) =>
        other is not null
        && (Uid, Sequence, StampUtc, Time, RecurrenceId) == (other.Uid, other.Sequence, other.StampUtc, other.Time, other.RecurrenceId)
        && (Summary, Description, Location, Url) == (other.Summary, other.Description, other.Location, other.Url)
        && (Status, Organizer, Contact) == (other.Status, other.Organizer, other.Contact)
        && (Recurrence, LanguageCode) == (other.Recurrence, other.LanguageCode)
        && Categories.SequenceEqual(other.Categories);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Uid, Sequence, RecurrenceId);
}
