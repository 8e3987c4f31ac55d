namespace BgImigranti.Hub.Submissions.Endpoints;

/// <summary>Where forms keep what is typed and not sent.</summary>
internal static class DraftEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost($"/{SubmissionsLinks.Drafts}", KeepAsync).AllowAnonymous();

    private static async Task<IResult> KeepAsync(HttpContext context, AutosavedDrafts drafts)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var (key, title, body) = (submission.Form["key"], submission.Form["title"], submission.Form["body"]);
        return await submission.AnswerAsync(new WaitingText(key, SubmissionsLinks.AfterSignIn, title, body), async () =>
        {
            var personId = submission.Reader.PersonId!.Value;
            await (title.Length + body.Length == 0
                ? drafts.ForgetAsync(personId, key, submission.Cancellation)
                : drafts.SaveAsync(personId, key, title, body, submission.Cancellation));
            return TypedResults.NoContent();
        }, Ui.ProblemResults.From);
    }
}
