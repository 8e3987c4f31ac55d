namespace BgImigranti.Hub.Publishing;

/// <summary>What every new item begins with.</summary>
public sealed record NewItem(long OrganisationId, long AuthorId, string SourceLanguageCode, DateTime CreatedAt);
