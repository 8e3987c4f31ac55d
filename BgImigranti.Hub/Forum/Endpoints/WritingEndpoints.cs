using System.Globalization;
using BgImigranti.Hub.Forum.Pages;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>Forms that write: reply, new thread, edit. They are open to all because an expired sign-in must not lose a text.</summary>
internal static class WritingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/forum/threads/{id:long}/posts", ReplyAsync).AllowAnonymous();
        routes.MapPost("/forum/{slug}/threads", StartThreadAsync).AllowAnonymous();
        routes.MapPost("/forum/posts/{id:long}/edit", EditAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReplyAsync(
        long id, HttpContext context, ForumWriter forum, AutosavedDrafts drafts, MarkdownRenderer markdown, WriteThrottle throttle)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var form = submission.Form;
        var body = form["body"];
        var key = form["idempotencyKey"] is { Length: > 0 } sent ? sent : Guid.NewGuid().ToString("N");
        var state = new ReplyState(body, key, null) { Page = (int?)form.Number("page") };
        var waiting = new WaitingText(ForumLinks.ReplyDraft(id), ForumLinks.Thread(id, "") + "#reply", "", body);
        return await submission.AnswerAsync(waiting, async () =>
        {
            if (form["action"] == "preview")
            {
                return Show(StatusCodes.Status200OK, state with { Preview = markdown.Render(ForumLimits.Body(body)) });
            }

            throttle.Take(submission.Reader);
            var result = await forum.ReplyAsync(submission.Reader, id, new PostInput(body, key), submission.Cancellation);
            await drafts.ForgetAsync(submission.Reader.PersonId!.Value, ForumLinks.ReplyDraft(id), CancellationToken.None);
            return Created(submission, result);
        }, refusal => refusal.StatusCode == StatusCodes.Status404NotFound
            ? throw refusal
            : Show(refusal.StatusCode, state with { Refusal = refusal.Text }));

        IResult Show(int status, ReplyState shown) => Frame(context).Show<ThreadPage>(status, new Dictionary<string, object?>
        {
            [nameof(ThreadPage.Id)] = id,
            [nameof(ThreadPage.Returned)] = shown,
        });
    }

    private static async Task<IResult> StartThreadAsync(
        string slug, HttpContext context, ForumWriter forum, AutosavedDrafts drafts, MarkdownRenderer markdown, WriteThrottle throttle)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var form = submission.Form;
        var key = form["idempotencyKey"] is { Length: > 0 } sent ? sent : Guid.NewGuid().ToString("N");
        var state = new NewThreadState(form["title"], form["body"], form["language"], key, null);
        var waiting = new WaitingText(ForumLinks.ThreadDraft(slug), ForumLinks.NewThread(slug), state.Title, state.Body);
        return await submission.AnswerAsync(waiting, async () =>
        {
            if (form["action"] == "preview")
            {
                return Show(StatusCodes.Status200OK, state with { Preview = markdown.Render(ForumLimits.Body(state.Body)) });
            }

            throttle.Take(submission.Reader);
            var input = new ThreadInput(slug, state.Title, state.Body, state.LanguageCode, key);
            var result = await forum.StartThreadAsync(submission.Reader, input, submission.Cancellation);
            await drafts.ForgetAsync(submission.Reader.PersonId!.Value, ForumLinks.ThreadDraft(slug), CancellationToken.None);
            return Created(submission, result);
        }, refusal => refusal.StatusCode == StatusCodes.Status404NotFound
            ? throw refusal
            : Show(refusal.StatusCode, state with { Refusal = refusal.Text }));

        IResult Show(int status, NewThreadState shown) => Frame(context).Show<NewThreadPage>(status, new Dictionary<string, object?>
        {
            [nameof(NewThreadPage.Slug)] = slug,
            [nameof(NewThreadPage.Returned)] = shown,
        });
    }

    private static async Task<IResult> EditAsync(
        long id, HttpContext context, PostEditor editing, AutosavedDrafts drafts, WriteThrottle throttle)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var form = submission.Form;
        var version = int.TryParse(form["version"], CultureInfo.InvariantCulture, out var sent) ? sent : 0;
        var title = form.Has("title") ? form["title"] : null;
        var waiting = new WaitingText(ForumLinks.EditDraft(id), ForumLinks.Edit(id), title ?? "", form["body"]);
        return await submission.AnswerAsync(waiting, async () =>
        {
            throttle.Take(submission.Reader);
            var result = await editing.EditAsync(
                submission.Reader, id, new EditInput(form["body"], version, title), submission.Cancellation);
            await drafts.ForgetAsync(submission.Reader.PersonId!.Value, ForumLinks.EditDraft(id), CancellationToken.None);
            return Created(submission, result);
        }, refusal => refusal.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden
            ? throw refusal
            : Frame(context).Show<EditPostPage>(refusal.StatusCode, new Dictionary<string, object?>
            {
                [nameof(EditPostPage.Id)] = id,
                [nameof(EditPostPage.Returned)] = new EditState(title, form["body"], version)
                {
                    Refusal = refusal.Code == PostEditor.Conflict ? null : refusal.Text,
                    IsConflict = refusal.Code == PostEditor.Conflict,
                },
            }));
    }

    private static PageFrame Frame(HttpContext context) => context.RequestServices.GetRequiredService<PageFrame>();

    private static IResult Created(FormSubmission submission, PostResult result) =>
        submission.Created(result.Address, url => new WrittenAnswer(result.PostId, result.Number, url));
}
