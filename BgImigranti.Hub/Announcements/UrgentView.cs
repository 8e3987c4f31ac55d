using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Announcements;

/// <summary>What is urgent now.</summary>
/// <param name="Cards">The announcements, newest first.</param>
/// <param name="LiveVersion">Version of the stream in the state that was read.</param>
public sealed record UrgentView(IReadOnlyList<ItemCardView> Cards, long LiveVersion);
