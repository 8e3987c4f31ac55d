using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Live;

/// <summary>
/// Renders the changes of a feature. A fragment is neutral: it holds only what everybody who may follow the stream may see.
/// </summary>
public interface ILiveFragments
{
    /// <summary>Kinds of changes that this feature tells.</summary>
    IReadOnlySet<string> Kinds { get; }

    /// <summary>
    /// One fragment for each change, in the same order, in the current UI culture, from the subjects as they are now.
    /// </summary>
    Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation);
}
