using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>Somebody does not want their unsaved text: their own draft goes, and the editor begins again from what is saved.</summary>
internal static class DraftDiscardEndpoints
{
    /// <summary>How the editor's address says that it was done; the page then takes the browser's own copy away too.</summary>
    public const string Done = "discarded";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/{path}/draft/discard", DiscardNewAsync).AllowAnonymous();
        routes.MapPost("/desk/items/{id:long}/draft/discard", DiscardEditAsync).AllowAnonymous();
    }

    private static async Task<IResult> DiscardNewAsync(string path, HttpContext context, Rubrics rubrics, AutosavedDrafts drafts)
    {
        rubrics.Require(path);
        var submission = await FormSubmission.BeginAsync(context);
        return await AnswerAsync(submission, PublishingLinks.New(path), async () =>
        {
            if (!submission.Reader.IsNetwork)
            {
                throw new RefusalException("coordinators-only", StatusCodes.Status403Forbidden, () => PublishingText.CoordinatorsOnly);
            }

            await drafts.ForgetAsync(submission.Reader.PersonId!.Value, PublishingLinks.NewDraft(path), submission.Cancellation);
        });
    }

    private static async Task<IResult> DiscardEditAsync(long id, HttpContext context, ItemWorkflow workflow, AutosavedDrafts drafts)
    {
        var submission = await FormSubmission.BeginAsync(context);
        return await AnswerAsync(submission, PublishingLinks.Edit(id), async () =>
        {
            await workflow.RequireKindAsync(submission.Reader, id, submission.Cancellation);
            await drafts.ForgetAsync(submission.Reader.PersonId!.Value, PublishingLinks.EditDraft(id), submission.Cancellation);
        });
    }

    private static Task<IResult> AnswerAsync(FormSubmission submission, string editor, Func<Task> discard) =>
        submission.AnswerAsync(WaitingText.None(editor), async () =>
        {
            await discard();
            return submission.Done($"{editor}?done={Done}");
        }, refusal => throw refusal);
}
