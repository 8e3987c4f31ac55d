using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Registrations.Forms;
using BgImigranti.Hub.Registrations.Writing;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.Net.Http.Headers;

namespace BgImigranti.Hub.Registrations.Pages;

/// <summary>
/// What the forms of visitors post to. They have no token, because pages for visitors are kept and set no cookie, and nothing here is
/// done in anybody's name: who posts has typed everything himself, or holds a secret link. A form of another site is refused all the same.
/// </summary>
internal static class SignUpEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages, whose routes would take the same posts.
        var forms = routes.MapGroup("").WithOrder(-1).AllowAnonymous().ExcludeFromDescription();
        forms.MapPost("/events/sign-ups/{id:long}", SignUpAsync);
        forms.MapPost("/events/sign-up/{secret}/change", ChangeAsync);
        forms.MapPost("/events/sign-up/{secret}/cancel", CancelAsync);
    }

    private static async Task<IResult> SignUpAsync(long id, HttpContext context, PageFrame frame, SignUpWriting writing, SignUpLimiter limiter)
    {
        var form = await FormPost.ReadAsync(context);
        var draft = SignUpDraft.Read(form);
        if (draft.Faults() is { Count: > 0 } faults)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, faults);
        }

        try
        {
            RequireOwnSite(context);
            if (!limiter.TryTake(context))
            {
                throw SignUpRefusals.TooMany();
            }

            var receipt = await writing.SignUpAsync(draft.ToOrder(id) with { RequestHash = draft.HashFor(context) }, context.RequestAborted);
            return SeeOtherResult.ToPage(context, SignUpLinks.Own(receipt.Secret, OwnSignUpPage.New));
        }
        catch (RefusalException refusal) when (refusal.StatusCode != StatusCodes.Status404NotFound)
        {
            return Again(refusal.StatusCode, [FieldError.ForForm(refusal.Text)]);
        }

        IResult Again(int status, IReadOnlyList<FieldError> why) => frame.Show<SignUpPage>(status, new Dictionary<string, object?>
        {
            [nameof(SignUpPage.Id)] = id,
            [nameof(SignUpPage.Draft)] = draft,
            [nameof(SignUpPage.Faults)] = why,
        });
    }

    private static Task<IResult> ChangeAsync(string secret, HttpContext context, PageFrame frame, SignUpWriting writing, SignUpLimiter limiter) =>
        ActAsync(secret, context, (frame, limiter), OwnSignUpPage.Changed, form =>
        {
            var seats = int.TryParse(form[SignUpFields.Seats], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
            var reminders = Codes.Find<SignUpReminders>(form[SignUpFields.Reminders]) ?? SignUpReminders.None;
            return writing.ChangeAsync(secret, seats, reminders, context.RequestAborted);
        });

    private static Task<IResult> CancelAsync(string secret, HttpContext context, PageFrame frame, SignUpWriting writing, SignUpLimiter limiter) =>
        ActAsync(secret, context, (frame, limiter), OwnSignUpPage.Cancelled, _ => writing.CancelAsync(secret, context.RequestAborted));

    private static async Task<IResult> ActAsync(
        string secret, HttpContext context, (PageFrame Frame, SignUpLimiter Limiter) with, string done, Func<FormPost, Task> act)
    {
        if (!with.Limiter.MayTry(context))
        {
            throw SignUpRefusals.TooMany();
        }

        var form = await FormPost.ReadAsync(context);
        try
        {
            RequireOwnSite(context);
            await act(form);
            return SeeOtherResult.ToPage(context, SignUpLinks.Own(secret, done));
        }
        catch (RefusalException refusal) when (refusal.StatusCode == StatusCodes.Status404NotFound)
        {
            with.Limiter.NoteGuess(context);
            throw;
        }
        catch (RefusalException refusal)
        {
            return with.Frame.Show<OwnSignUpPage>(refusal.StatusCode, new Dictionary<string, object?>
            {
                [nameof(OwnSignUpPage.Secret)] = secret,
                [nameof(OwnSignUpPage.Problem)] = refusal.Text,
            });
        }
    }

    /// <summary>Browsers say from which site a form was sent; what says nothing is no browser, and has no reader to be deceived.</summary>
    private static void RequireOwnSite(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.TryGetValue(HeaderNames.Origin, out var origin)
            && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            throw SignUpRefusals.Foreign();
        }
    }
}
