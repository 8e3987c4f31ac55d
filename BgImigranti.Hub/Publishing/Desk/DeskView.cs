namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>What lies on a coordinator's desk, or on an administrator's of all organisations.</summary>
/// <param name="Panels">What is to be done, kind by kind; empty ones are left out.</param>
/// <param name="Items">The newest items of the organisation, for the table.</param>
public sealed record DeskView(IReadOnlyList<DeskPanelView> Panels, IReadOnlyList<DeskItem> Items);
