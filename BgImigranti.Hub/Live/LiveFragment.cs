namespace BgImigranti.Hub.Live;

/// <summary>What a change looks like in one language and where it belongs on a page.</summary>
/// <param name="Action">What the page does with it.</param>
/// <param name="Target">Id of the element it is done to.</param>
/// <param name="Html">Markup of one element; empty for <see cref="LiveAction.Remove"/> and <see cref="LiveAction.Refresh"/>.</param>
public sealed record LiveFragment(LiveAction Action, string Target, string Html = "")
{
    /// <summary>Tells the page to take its main part anew.</summary>
    public static LiveFragment RefreshPage { get; } = new(LiveAction.Refresh, "main");
}
