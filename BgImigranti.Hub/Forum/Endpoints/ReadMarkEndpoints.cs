using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Submissions;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>How far somebody has read a thread.</summary>
internal static class ReadMarkEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/forum/threads/{id:long}/read", MarkReadAsync).AllowAnonymous();

    private static async Task<IResult> MarkReadAsync(long id, HttpContext context, ReadMarks marks)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var link = ForumLinks.Thread(id, "");
        return await submission.AnswerAsync(WaitingText.None(link), async () =>
        {
            await marks.MarkAsync(
                submission.Reader, id, (int)Math.Min(int.MaxValue, submission.Form.Number("number") ?? 0), submission.Cancellation);
            return submission.Done(link);
        }, Ui.ProblemResults.From);
    }
}
