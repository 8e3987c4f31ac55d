using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Forum.Writing;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>Permanent links of posts.</summary>
internal static class PostLinkEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/forum/posts/{id:long}", FindPostAsync).AllowAnonymous();

    /// <summary>A permanent link survives renamed threads and other page sizes, because it leads to wherever the post stands now.</summary>
    private static async Task<IResult> FindPostAsync(long id, HttpContext context, ThreadQueries threads)
    {
        var (post, head, _) = await threads.PostAsync(Reader.From(context.User), id, context.RequestAborted);
        var result = new PostResult(post.Id, post.Number, head.Id, head.Title);
        return TypedResults.Redirect($"{context.Request.PathBase}/{result.Address}");
    }
}
