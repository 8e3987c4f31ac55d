using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Forum.Pages;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>Forms with which moderators lock, pin, hide and restore.</summary>
internal static class ModerationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/forum/threads/{id:long}/moderate", ThreadAsync).RequireAuthorization(AccountsPolicies.Moderators);
        routes.MapPost("/forum/posts/{id:long}/moderate", PostAsync).RequireAuthorization(AccountsPolicies.Moderators);
    }

    private static async Task<IResult> ThreadAsync(long id, HttpContext context, ForumModeration moderation, PageFrame frame)
    {
        var exchange = await FormExchange.BeginAsync(context);
        return await exchange.AnswerAsync(WaitingText.None(ForumLinks.ModerateThread(id)), async () =>
        {
            if (!Enum.TryParse<ThreadEventKind>(exchange.Form["act"], out var act) || !ForumModeration.ThreadActs.Contains(act))
            {
                throw new RefusalException("act-unknown", StatusCodes.Status422UnprocessableEntity, () => ForumText.ActUnknown);
            }

            await moderation.ChangeThreadAsync(exchange.Reader, id, act, exchange.Form["reason"], exchange.Cancellation);
            return exchange.Done(ForumLinks.ModerateThread(id));
        }, refusal => frame.Show<ModerateThreadPage>(refusal.StatusCode, new Dictionary<string, object?>
        {
            [nameof(ModerateThreadPage.Id)] = id,
            [nameof(ModerateThreadPage.Reason)] = exchange.Form["reason"],
            [nameof(ModerateThreadPage.Refusal)] = refusal.Text,
        }));
    }

    private static async Task<IResult> PostAsync(long id, HttpContext context, ForumModeration moderation, PageFrame frame)
    {
        var exchange = await FormExchange.BeginAsync(context);
        return await exchange.AnswerAsync(WaitingText.None(ForumLinks.Moderate(id)), async () =>
        {
            var hide = exchange.Form["hide"] == "true";
            var receipt = await moderation.ChangePostAsync(exchange.Reader, id, hide, exchange.Form["reason"], exchange.Cancellation);
            return exchange.Done(receipt.Address);
        }, refusal => frame.Show<ModeratePostPage>(refusal.StatusCode, new Dictionary<string, object?>
        {
            [nameof(ModeratePostPage.Id)] = id,
            [nameof(ModeratePostPage.Reason)] = exchange.Form["reason"],
            [nameof(ModeratePostPage.Refusal)] = refusal.Text,
        }));
    }
}
