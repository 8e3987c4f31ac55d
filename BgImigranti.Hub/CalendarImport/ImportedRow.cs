namespace BgImigranti.Hub.CalendarImport;

/// <summary>An event that came from an external calendar.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Title">What it is called.</param>
/// <param name="LanguageCode">Language of the title.</param>
/// <param name="KeptFields">See <see cref="ImportedEvent.KeptFields"/>.</param>
/// <param name="GoneSince">See <see cref="ImportedEvent.GoneSince"/>.</param>
public sealed record ImportedRow(long EventId, string Title, string LanguageCode, string KeptFields, DateTime? GoneSince);
