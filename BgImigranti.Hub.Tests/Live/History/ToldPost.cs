using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.TestKit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live.History;

/// <summary>What a version of a thread's stream stands for in the database.</summary>
internal sealed record ToldPost(long Version, string Kind, long PostId, int Number, string BodyHtml)
{
    /// <summary>The whole log of a thread, oldest first.</summary>
    public static async Task<IReadOnlyList<ToldPost>> LogAsync(HubServer hub, string stream)
    {
        var contexts = hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>();
        await using var db = await contexts.CreateDbContextAsync();
        var posts = db.Set<ForumPost>();
        return await db.LiveChanges.Where(change => change.Stream == stream)
            .Join(posts, change => change.SubjectId, post => post.Id,
                (change, post) => new { change.Version, change.Kind, post.Id, post.Number, post.BodyHtml })
            .OrderBy(emitted => emitted.Version)
            .Select(emitted => new ToldPost(emitted.Version, emitted.Kind, emitted.Id, emitted.Number, emitted.BodyHtml))
            .ToListAsync();
    }

    /// <summary>
    /// What is wrong with a change that a follower in <paramref name="language"/> applied for this version; null when it is right.
    /// </summary>
    public string? ErrorOf(LiveChangeMessage change, string language)
    {
        var (own, other) = language == "bg"
            ? ($"Постоянна връзка към публикация {Number}\"", "Permanent link to post")
            : ($"Permanent link to post {Number}\"", "Постоянна връзка към публикация");
        var isRight = change.Version == Version && change.Kind == Kind
            && change.Html.Contains($"id=\"post-{PostId}\"", StringComparison.Ordinal)
            && change.Html.Contains(BodyHtml, StringComparison.Ordinal)
            && change.Html.Contains(own, StringComparison.Ordinal)
            && !change.Html.Contains(other, StringComparison.Ordinal);
        return isRight ? null : $"{this} became, in {language}: {change}";
    }
}
