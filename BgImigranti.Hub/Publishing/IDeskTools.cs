namespace BgImigranti.Hub.Publishing;

/// <summary>Pages of a feature to which the desk leads, after those of the rubrics. One implementation per feature, a singleton.</summary>
public interface IDeskTools
{
    /// <summary>The pages, named in the language of the moment.</summary>
    IReadOnlyList<DeskTool> Tools { get; }
}
