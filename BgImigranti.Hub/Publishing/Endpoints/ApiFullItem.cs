using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>An item for programs, with all that belongs to it.</summary>
public sealed record ApiFullItem
{
    public required long Id { get; init; }

    /// <summary>What it is: <c>announcement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// Where it stands in its life: <c>draft</c>, <c>review</c>, <c>scheduled</c>, <c>published</c>, <c>expired</c>, <c>archived</c>,
    /// <c>hidden</c>.
    /// </summary>
    public required string State { get; init; }

    /// <summary>Raised by every change; to be sent back with an edit.</summary>
    public required int Version { get; init; }

    public required ApiSharer Organisation { get; init; }

    /// <summary>The language it was written in first.</summary>
    public required string Source { get; init; }

    /// <summary>When it first appeared, UTC.</summary>
    public DateTime? PublishedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required ApiFullText Bg { get; init; }

    public required ApiFullText En { get; init; }

    /// <summary>
    /// What is the same in both languages, by the names of the fields; whoever may change the item can send them back as they are.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    public required IReadOnlyList<ApiItemFile> Files { get; init; }

    /// <summary>Its discussion on this site; null when there is none that everybody may read.</summary>
    public string? ThreadUrl { get; init; }

    /// <summary>The day on which the fields were last compared with the world.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>Name of whoever did.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>The day from which they count as doubtful.</summary>
    public DateOnly? NextCheckOn { get; init; }

    internal static ApiFullItem Of(FullItem full, bool isEditor)
    {
        var (card, item) = (full.Card, full.Card.Item);
        return new ApiFullItem
        {
            Id = item.Id,
            Kind = item.Kind,
            State = Codes.For(item.State),
            Version = item.Version,
            Organisation = ApiSharer.Of(card.Organisation),
            Source = item.SourceLanguageCode,
            PublishedAt = item.PublishedAt,
            ChangedAt = item.ChangedAt,
            Bg = ApiFullText.Of(full, Language.Bulgarian.Code),
            En = ApiFullText.Of(full, Language.English.Code),
            Facts = ApiFields.Write(card.Rubric, item, isEditor),
            Files = [.. full.Files.Select(ApiItemFile.Of)],
            ThreadUrl = full.Discussion?.Thread is { } thread
                ? $"/{thread.LanguageCode}/{ForumLinks.Thread(thread.Id, thread.OwnTitle)}"
                : null,
            CheckedOn = item.CheckedOn,
            CheckedBy = full.CheckedBy,
            NextCheckOn = item.NextCheckOn,
        };
    }
}
