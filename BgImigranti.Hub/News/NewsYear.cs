namespace BgImigranti.Hub.News;

/// <summary>A year of the archive.</summary>
/// <param name="Year">The year of Sofia's calendar.</param>
/// <param name="Project">
/// Articles of the regular information on the project that appeared in it, at most <see cref="NewsArchive.MaxCounted"/>.
/// </param>
/// <param name="Other">The other articles, at most as many.</param>
public sealed record NewsYear(int Year, int Project, int Other)
{
    /// <summary>How many of them a filter lets through, whatever its year.</summary>
    public int Count(bool isProject) => isProject ? Project : Project + Other;
}
