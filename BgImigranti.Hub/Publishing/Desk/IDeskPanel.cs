using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>Something that a rubric lays on its coordinators' desk. Implemented and registered by the storeys above.</summary>
public interface IDeskPanel
{
    /// <summary>Its place on the desk, ascending.</summary>
    int Order { get; }

    /// <summary>What lies there for this reader now; null when nothing does.</summary>
    Task<DeskPanelView?> FindAsync(Reader reader, CancellationToken cancellation);
}
