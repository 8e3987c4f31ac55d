namespace BgImigranti.Hub.Forum.Reading;

/// <summary>The thread of a section with the newest post.</summary>
public sealed record NewestThread(long Id, string Title, string LanguageCode, int LastNumber, DateTime LastPostAt);
