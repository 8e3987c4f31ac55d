namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>A panel of the desk.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Rows">What lies there.</param>
public sealed record DeskPanelView(string Title, IReadOnlyList<DeskRow> Rows);
