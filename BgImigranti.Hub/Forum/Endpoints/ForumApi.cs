using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Mvc;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>The forum for programs: reading for everybody with the rights of the token, if one is given; writing with a token.</summary>
internal static class ForumApi
{
    /// <summary>Largest body of a request, in bytes: a post at its limit in JSON, every character escaped.</summary>
    private const long MaxRequest = 128 * 1024;

    private const int MaxRows = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Forum");
        api.MapGet("/threads", ThreadsAsync).AllowAnonymous().WithSummary("Threads of a section, pinned and newest first, 20 a page");
        api.MapGet("/threads/{id:long}", ThreadAsync).AllowAnonymous().WithSummary("One thread");
        api.MapGet("/threads/{id:long}/posts", PostsAsync)
            .AllowAnonymous()
            .WithSummary("Posts with numbers after the given one, at most 100");
        api.MapPost("/threads", StartThreadAsync).RequireAuthorization().WithSummary("Starts a thread")
            .WithMetadata(new RequestSizeLimitAttribute(MaxRequest), new JsonBodyMetadata(typeof(ApiThreadInput)))
            .Produces<WrittenAnswer>(StatusCodes.Status201Created);
        api.MapPost("/threads/{id:long}/posts", ReplyAsync).RequireAuthorization().WithSummary("Answers a thread")
            .WithMetadata(new RequestSizeLimitAttribute(MaxRequest), new JsonBodyMetadata(typeof(ApiPostInput)))
            .Produces<WrittenAnswer>(StatusCodes.Status201Created);
    }

    private static async Task<ApiThreadList> ThreadsAsync(string section, int? page, HttpContext context, ForumQueries forum)
    {
        var view = await forum.SectionAsync(Reader.From(context.User), section, page ?? 1, context.RequestAborted);
        return new ApiThreadList(view.Page, view.Pages, [.. view.Threads.Select(row => ApiThread.Of(row, section))]);
    }

    private static async Task<ApiThread> ThreadAsync(long id, HttpContext context, ThreadQueries threads)
    {
        var (head, section) = await threads.HeadAsync(Reader.From(context.User), id, context.RequestAborted);
        return ApiThread.Of(head, section);
    }

    private static async Task<IReadOnlyList<ApiPost>> PostsAsync(long id, int? after, HttpContext context, ThreadQueries threads)
    {
        var posts = await threads.PostsAfterAsync(Reader.From(context.User), id, Math.Max(0, after ?? 0), MaxRows, context.RequestAborted);
        return [.. posts.Select(ApiPost.Of)];
    }

    private static Task<IResult> StartThreadAsync(
        HttpContext context, ForumWriter forum, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        WriteAsync<ApiThreadInput>(context, key, (reader, input) => forum.StartThreadAsync(
            reader, new ThreadInput(input.Section, input.Title, input.Body, input.Language, key), context.RequestAborted));

    private static Task<IResult> ReplyAsync(
        long id, HttpContext context, ForumWriter forum, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        WriteAsync<ApiPostInput>(context, key, (reader, input) => forum.ReplyAsync(
            reader, id, new PostInput(input.Body, key), context.RequestAborted));

    private static async Task<IResult> WriteAsync<TDraft>(HttpContext context, string? key, Func<Reader, TDraft, Task<PostResult>> write)
        where TDraft : class
    {
        var (writer, draft) = await ApiRequest.ReadAsync<TDraft>(context, key);
        var result = await write(writer, draft);
        var address = $"/{Localization.Language.Current.Code}/{result.Address}";
        return TypedResults.Created(address, new WrittenAnswer(result.PostId, result.Number, address));
    }
}
