namespace BgImigranti.Hub.Data;

/// <summary>Hears, after a commit, which streams have grown. It must return at once and must not throw.</summary>
public interface IChangeListener
{
    /// <summary>The named streams have new changes in the log.</summary>
    void OnCommitted(IReadOnlyCollection<string> streams);
}
