using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Forum.Pages;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Submissions;
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
        var submission = await FormSubmission.BeginAsync(context);
        return await submission.AnswerAsync(WaitingText.None(ForumLinks.ModerateThread(id)), async () =>
        {
            if (!Enum.TryParse<ThreadEventKind>(submission.Form["act"], out var act) || !ForumModeration.ThreadActs.Contains(act))
            {
                throw new RefusalException("act-unknown", StatusCodes.Status422UnprocessableEntity, () => ForumText.ActUnknown);
            }

            await moderation.ChangeThreadAsync(submission.Reader, id, act, submission.Form["reason"], submission.Cancellation);
            return submission.Done(ForumLinks.ModerateThread(id));
        }, refusal => frame.Show<ModerateThreadPage>(refusal.StatusCode, new Dictionary<string, object?>
        {
            [nameof(ModerateThreadPage.Id)] = id,
            [nameof(ModerateThreadPage.Reason)] = submission.Form["reason"],
            [nameof(ModerateThreadPage.Refusal)] = refusal.Text,
        }));
    }

    private static async Task<IResult> PostAsync(long id, HttpContext context, ForumModeration moderation, PageFrame frame)
    {
        var submission = await FormSubmission.BeginAsync(context);
        return await submission.AnswerAsync(WaitingText.None(ForumLinks.Moderate(id)), async () =>
        {
            var hide = submission.Form["hide"] == "true";
            var result = await moderation.ChangePostAsync(submission.Reader, id, hide, submission.Form["reason"], submission.Cancellation);
            return submission.Done(result.Address);
        }, refusal => frame.Show<ModeratePostPage>(refusal.StatusCode, new Dictionary<string, object?>
        {
            [nameof(ModeratePostPage.Id)] = id,
            [nameof(ModeratePostPage.Reason)] = submission.Form["reason"],
            [nameof(ModeratePostPage.Refusal)] = refusal.Text,
        }));
    }
}
