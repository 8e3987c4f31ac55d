namespace BgImigranti.Hub.Events.Pages;

/// <summary>A component on an event's page, with what it shows.</summary>
/// <param name="Component">Its type.</param>
/// <param name="Parameters">Its parameters by name.</param>
public sealed record EventPageSectionView(Type Component, IDictionary<string, object?> Parameters);
