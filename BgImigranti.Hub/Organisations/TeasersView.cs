namespace BgImigranti.Hub.Organisations;

/// <summary>A shelf to be shown.</summary>
/// <param name="Title">Its heading in the current language; the page puts it above.</param>
/// <param name="Component">The component that shows what is on it, with headings from h3 down.</param>
/// <param name="Parameters">Parameters of that component.</param>
public sealed record TeasersView(string Title, Type Component, IDictionary<string, object?> Parameters);
