namespace BgImigranti.Hub.Publishing.Reading;

/// <summary>The head of an item's text in one language.</summary>
public sealed record ItemHead(long ItemId, string LanguageCode, string Title, string Summary, int BasedOn);
