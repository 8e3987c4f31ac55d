using BgImigranti.Hub.Events.Conflicts;
using BgImigranti.Hub.Events.Planning;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>
/// What the form of a date posts to. Open to all like the editor's, because an expired sign-in asks for a new one; the rights are asked
/// inside.
/// </summary>
internal static class OccurrenceEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/desk/events/{id:long}/dates", ChangeAsync).AllowAnonymous();

    private static async Task<IResult> ChangeAsync(
        long id, HttpContext context, RescheduleService rescheduling, ConflictQueries conflicts, WriteThrottle throttle, PageFrame frame)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var input = OccurrenceInput.Posted(submission.Form);
        IResult Show(int status, OccurrenceFormAnswer answer) => frame.Show<OccurrencesPage>(status, new Dictionary<string, object?>
        {
            [nameof(OccurrencesPage.Id)] = id,
            [nameof(OccurrencesPage.Returned)] = answer,
        });
        return await submission.AnswerAsync(WaitingText.None(CalendarLinks.Dates(id)), async () =>
        {
            var action = Codes.Find<OccurrenceAction>(submission.Form[OccurrenceInput.ActField]) ?? OccurrenceAction.Move;
            var request = input.ToOrder(id, action);
            var found = await conflicts.OfOrderAsync(submission.Reader, request, submission.Cancellation);
            var print = OccurrenceInput.Print(found);
            if (found.Count > 0 && print != input.Seen)
            {
                // Warned once, and taken the second time.
                return Show(StatusCodes.Status200OK, new OccurrenceFormAnswer(input with { Seen = print }, null, found));
            }

            throttle.Take(submission.Reader);
            var result = await rescheduling.ApplyAsync(submission.Reader, request, submission.Cancellation);
            return submission.Done(CalendarLinks.DateDone(result.EventId, result.OccurrenceId, Codes.For(action)));
        }, refusal => refusal.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden
            ? throw refusal
            : Show(refusal.StatusCode, new OccurrenceFormAnswer(input with { Key = Guid.NewGuid().ToString("N") }, refusal.Text, [])));
    }
}
