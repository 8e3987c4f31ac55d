namespace BgImigranti.Hub.Forum.Reading;

/// <summary>One page of a thread, with the version of its stream read in the same snapshot.</summary>
public sealed record ThreadPageView(
    ThreadHeadView Head,
    SectionInfo Section,
    int Page,
    long LiveVersion,
    IReadOnlyList<PostView> Posts,
    IReadOnlyList<ThreadEventView> Events,
    int ReadNumber)
{
    /// <summary>The newest post stands on this page.</summary>
    public bool IsLastPage => Page == Head.Pages;
}
