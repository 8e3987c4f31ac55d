using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Uploads;
using BgImigranti.Hub.Forum.Endpoints;
using BgImigranti.Hub.Publishing.Attachments;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Mvc;

namespace BgImigranti.Hub.Publishing.Editor.Endpoints;

/// <summary>What the forms of an item's files post to.</summary>
internal static class FileEndpoints
{
    /// <summary>The largest file with its small picture and the fields around them, in bytes.</summary>
    private const long MaxUpload = FileLimits.Document + FileLimits.Thumbnail + (64 * 1024);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/items/{id:long}/files", AddAsync).RequireAuthorization(AccountsPolicies.Network)
            // The reader asks for the token itself, before it reads a file.
            .WithMetadata(new RequestSizeLimitAttribute(MaxUpload)).DisableAntiforgery();
        routes.MapPost("/desk/items/{id:long}/files/{fileId:long}", ChangeAsync).RequireAuthorization(AccountsPolicies.Network);
    }

    private static async Task<IResult> AddAsync(long id, HttpContext context, UploadReader reader, ItemFileWriter files, PageFrame frame)
    {
        var wantsJson = context.Request.Headers.Accept.Any(
            accept => accept?.Contains("application/json", StringComparison.Ordinal) == true);
        try
        {
            using var upload = await reader.ReadAsync(context);
            await files.AddAsync(Reader.From(context.User), id, upload, context.RequestAborted);
            var link = $"{PublishingLinks.Edit(id)}?done=file#files";
            var address = $"{context.Request.PathBase}/{link}";
            return wantsJson ? TypedResults.Created(address, new WrittenAnswer(id, 0, address)) : SeeOtherResult.ToPage(context, link);
        }
        catch (RefusalException refusal) when (refusal.StatusCode is not (StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden))
        {
            return wantsJson ? ProblemResults.From(refusal) : frame.Show<EditorPage>(refusal.StatusCode, new Dictionary<string, object?>
            {
                [nameof(EditorPage.Id)] = id,
                [nameof(EditorPage.FileRefusal)] = refusal.Text,
            });
        }
    }

    private static async Task<IResult> ChangeAsync(long id, long fileId, HttpContext context, ItemFileWriter files, PageFrame frame)
    {
        var submission = await FormSubmission.BeginAsync(context);
        return await submission.AnswerAsync(WaitingText.None(PublishingLinks.Edit(id)), async () =>
        {
            if (submission.Form["act"] == "remove")
            {
                await files.RemoveAsync(submission.Reader, id, fileId, submission.Cancellation);
            }
            else
            {
                var input = new ItemFileInput(submission.Form["alt.bg"], submission.Form["alt.en"], submission.Form["language"]);
                await files.ChangeAsync(submission.Reader, id, fileId, input, submission.Cancellation);
            }

            return submission.Done($"{PublishingLinks.Edit(id)}?done=file#files");
        }, refusal => refusal.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden
            ? throw refusal
            : frame.Show<EditorPage>(refusal.StatusCode, new Dictionary<string, object?>
            {
                [nameof(EditorPage.Id)] = id,
                [nameof(EditorPage.FileRefusal)] = refusal.Text,
            }));
    }
}
