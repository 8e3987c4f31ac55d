using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>What the form of a date posts to. Open to all like the editor's, because an expired sign-in asks for a new one; the rights are asked inside.</summary>
internal static class DateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/desk/events/{id:long}/dates", ChangeAsync).AllowAnonymous();

    private static async Task<IResult> ChangeAsync(
        long id, HttpContext context, EventMoving moving, ConflictReading conflicts, WriteThrottle throttle, PageFrame frame)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var draft = DateDraft.Posted(submission.Form);
        IResult Show(int status, DateAnswer answer) => frame.Show<DatesPage>(status, new Dictionary<string, object?>
        {
            [nameof(DatesPage.Id)] = id,
            [nameof(DatesPage.Returned)] = answer,
        });
        return await submission.AnswerAsync(WaitingText.None(CalendarLinks.Dates(id)), async () =>
        {
            var act = Codes.Find<DateAct>(submission.Form[DateDraft.ActField]) ?? DateAct.Move;
            var order = draft.ToOrder(id, act);
            var found = await conflicts.OfOrderAsync(submission.Reader, order, submission.Cancellation);
            var print = DateDraft.Print(found);
            if (found.Count > 0 && print != draft.Seen)
            {
                // Warned once, and taken the second time.
                return Show(StatusCodes.Status200OK, new DateAnswer(draft with { Seen = print }, null, found));
            }

            throttle.Take(submission.Reader);
            var receipt = await moving.ApplyAsync(submission.Reader, order, submission.Cancellation);
            return submission.Done(CalendarLinks.DateDone(receipt.EventId, receipt.DateId, Codes.Of(act)));
        }, refusal => refusal.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden
            ? throw refusal
            : Show(refusal.StatusCode, new DateAnswer(draft with { Key = Guid.NewGuid().ToString("N") }, refusal.Text, [])));
    }
}
