using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Registrations;

/// <summary>A registration that passed the rules of the form.</summary>
public sealed record RegistrationRequest
{
    public required long EventId { get; init; }

    public required long OccurrenceId { get; init; }

    /// <summary>Normalised.</summary>
    public required string Name { get; init; }

    /// <summary>Null when a telephone was given instead.</summary>
    public required string? Email { get; init; }

    /// <summary>Null when an address was given instead.</summary>
    public required PhoneNumber? Phone { get; init; }

    /// <summary>1 to <see cref="EventRegistration.MaxSeats"/>.</summary>
    public int Seats { get; init; } = 1;

    public ReminderChoice Reminders { get; init; }

    public required Language Language { get; init; }

    /// <summary>They would rather wait than be refused.</summary>
    public bool AcceptsWaiting { get; init; } = true;

    /// <summary>
    /// Hash of everything that was typed and of the browser and network it came from: the same within minutes is a second click, and gets
    /// the same answer. Null when it is not to be recognised.
    /// </summary>
    public byte[]? RequestHash { get; init; }

    /// <summary>What the organiser noted.</summary>
    public string Note { get; init; } = "";

    /// <summary>The address in the form in which two are the same.</summary>
    internal string? EmailKey => Email?.ToUpperInvariant();
}
