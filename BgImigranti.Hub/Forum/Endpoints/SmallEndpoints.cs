using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Forum.Writing;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>Permanent links, drafts and reading marks.</summary>
internal static class SmallEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/forum/posts/{id:long}", FindPostAsync).AllowAnonymous();
        routes.MapPost("/forum/drafts", KeepDraftAsync).AllowAnonymous();
        routes.MapPost("/forum/threads/{id:long}/read", MarkReadAsync).AllowAnonymous();
    }

    /// <summary>A permanent link survives renamed threads and other page sizes, because it leads to wherever the post stands now.</summary>
    private static async Task<IResult> FindPostAsync(long id, HttpContext context, ThreadReading threads)
    {
        var (post, head, _) = await threads.PostAsync(Reader.Of(context.User), id, context.RequestAborted);
        var receipt = new PostReceipt(post.Id, post.Number, head.Id, head.Title);
        return TypedResults.Redirect($"{context.Request.PathBase}/{receipt.Address}");
    }

    private static async Task<IResult> KeepDraftAsync(HttpContext context, Drafts drafts)
    {
        var exchange = await FormExchange.BeginAsync(context);
        var (key, title, body) = (exchange.Form["key"], exchange.Form["title"], exchange.Form["body"]);
        return await exchange.AnswerAsync(new WaitingText(key, ForumLinks.Index, title, body), async () =>
        {
            var personId = exchange.Reader.PersonId!.Value;
            await (title.Length + body.Length == 0
                ? drafts.ForgetAsync(personId, key, exchange.Cancellation)
                : drafts.KeepAsync(personId, key, title, body, exchange.Cancellation));
            return TypedResults.NoContent();
        }, Ui.Problems.Of);
    }

    private static async Task<IResult> MarkReadAsync(long id, HttpContext context, ReadMarks marks)
    {
        var exchange = await FormExchange.BeginAsync(context);
        var link = ForumLinks.Thread(id, "");
        return await exchange.AnswerAsync(WaitingText.None(link), async () =>
        {
            await marks.MarkAsync(exchange.Reader, id, (int)Math.Min(int.MaxValue, exchange.Form.Number("number") ?? 0), exchange.Cancellation);
            return exchange.Done(link);
        }, Ui.Problems.Of);
    }
}
