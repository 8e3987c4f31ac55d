using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Submissions;

namespace BgImigranti.Hub.Publishing.Editor.Endpoints;

/// <summary>
/// What the editor's forms post to. They are open to all because an expired sign-in must not lose a text; the rights are asked inside.
/// </summary>
internal static class EditorEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/{path}", CreateAsync).AllowAnonymous();
        routes.MapPost("/desk/items/{id:long}", SaveAsync).AllowAnonymous();
        routes.MapPost("/desk/items/{id:long}/acts", ActAsync).AllowAnonymous();
        DraftDiscardEndpoints.Map(routes);
        routes.MapPost("/desk/items/{id:long}/revisions/restore", RestoreAsync).AllowAnonymous();
    }

    private static async Task<IResult> CreateAsync(
        string path, HttpContext context, EditorSubmissions posts, Rubrics rubrics, ItemWriter items)
    {
        var rubric = rubrics.Require(path);
        var submission = await FormSubmission.BeginAsync(context);
        var post = EditorInput.From(submission, PublishingLinks.NewDraft(path), PublishingLinks.New(path));
        return await posts.AnswerAsync(
            post, rubric, input => items.CreateAsync(submission.Reader, rubric, input, submission.Cancellation),
            state =>
            posts.Frame.Show<EditorPage>(state.Status, new Dictionary<string, object?>
            {
                [nameof(EditorPage.Path)] = path,
                [nameof(EditorPage.Returned)] = state.State,
            }));
    }

    private static async Task<IResult> SaveAsync(
        long id, HttpContext context, EditorSubmissions posts, Rubrics rubrics, ItemWorkflow workflow, ItemWriter items)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var post = EditorInput.From(submission, PublishingLinks.EditDraft(id), PublishingLinks.Edit(id));
        var rubric = submission.Reader.IsSignedIn
            ? rubrics.Of(await workflow.RequireKindAsync(submission.Reader, id, submission.Cancellation))
            : null;
        return await posts.AnswerAsync(
            post, rubric, input => items.SaveAsync(submission.Reader, id, input, submission.Cancellation),
            state =>
            posts.Frame.Show<EditorPage>(state.Status, new Dictionary<string, object?>
            {
                [nameof(EditorPage.Id)] = id,
                [nameof(EditorPage.Returned)] = state.State,
            }));
    }

    private static async Task<IResult> ActAsync(long id, HttpContext context, ItemWriter items)
    {
        var submission = await FormSubmission.BeginAsync(context);
        return await submission.AnswerAsync(WaitingText.None(PublishingLinks.Edit(id)), async () =>
        {
            var result = await items.TransitionAsync(
                submission.Reader, id, EditorInput.ActOf(submission.Form["act"]), submission.Cancellation);
            return submission.Done($"{PublishingLinks.Edit(id)}?done={Codes.For(result.State)}");
        }, refusal => throw refusal);
    }

    private static async Task<IResult> RestoreAsync(long id, HttpContext context, ItemRestoreService restoring)
    {
        var submission = await FormSubmission.BeginAsync(context);
        return await submission.AnswerAsync(WaitingText.None(PublishingLinks.Revisions(id)), async () =>
        {
            var (language, number) = (submission.Form["language"], (int)Math.Min(int.MaxValue, submission.Form.Number("number") ?? 0));
            await restoring.RestoreAsync(submission.Reader, id, language, number, submission.Cancellation);
            return submission.Done($"{PublishingLinks.Edit(id)}?done=restored");
        }, refusal => throw refusal);
    }
}
