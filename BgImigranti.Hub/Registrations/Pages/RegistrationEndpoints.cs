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
/// done in anybody's name: who posts has typed everything themselves, or holds a secret link. A form of another site is refused all the
/// same.
/// </summary>
internal static class RegistrationEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages, whose routes would take the same posts.
        var forms = routes.MapGroup("").WithOrder(-1).AllowAnonymous().ExcludeFromDescription();
        forms.MapPost("/events/sign-ups/{id:long}", RegisterAsync);
        forms.MapPost("/events/sign-up/{secret}/change", ChangeAsync);
        forms.MapPost("/events/sign-up/{secret}/cancel", CancelAsync);
    }

    private static async Task<IResult> RegisterAsync(
        long id, HttpContext context, PageFrame frame, RegistrationService registrations, RegistrationLimiter limiter)
    {
        var form = await FormPost.ReadAsync(context);
        var input = RegistrationInput.Read(form);
        if (input.Errors() is { Count: > 0 } errors)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, errors);
        }

        try
        {
            RequireOwnSite(context);
            if (!limiter.TryTake(context))
            {
                throw RegistrationRefusals.TooMany();
            }

            var result = await registrations.RegisterAsync(
                input.ToOrder(id) with { RequestHash = input.HashFor(context) }, context.RequestAborted);
            return SeeOtherResult.ToPage(context, RegistrationLinks.Own(result.Secret, OwnRegistrationPage.New));
        }
        catch (RefusalException refusal) when (refusal.StatusCode != StatusCodes.Status404NotFound)
        {
            return Again(refusal.StatusCode, [FieldError.ForForm(refusal.Text)]);
        }

        IResult Again(int status, IReadOnlyList<FieldError> why) => frame.Show<RegistrationPage>(status, new Dictionary<string, object?>
        {
            [nameof(RegistrationPage.Id)] = id,
            [nameof(RegistrationPage.Draft)] = input,
            [nameof(RegistrationPage.Errors)] = why,
        });
    }

    private static Task<IResult> ChangeAsync(
        string secret, HttpContext context, PageFrame frame, RegistrationService registrations, RegistrationLimiter limiter) =>
        ActAsync(secret, context, (frame, limiter), OwnRegistrationPage.Changed, form =>
        {
            var seats = int.TryParse(form[RegistrationFields.Seats], NumberStyles.None, CultureInfo.InvariantCulture, out var typed)
                ? typed
                : 0;
            var reminders = Codes.Find<ReminderChoice>(form[RegistrationFields.Reminders]) ?? ReminderChoice.None;
            return registrations.ChangeAsync(secret, seats, reminders, context.RequestAborted);
        });

    private static Task<IResult> CancelAsync(
        string secret, HttpContext context, PageFrame frame, RegistrationService registrations, RegistrationLimiter limiter) =>
        ActAsync(
            secret,
            context,
            (frame, limiter),
            OwnRegistrationPage.Cancelled,
            _ => registrations.CancelAsync(secret, context.RequestAborted));

    private static async Task<IResult> ActAsync(
        string secret, HttpContext context, (PageFrame Frame, RegistrationLimiter Limiter) with, string done, Func<FormPost, Task> act)
    {
        if (!with.Limiter.MayTry(context))
        {
            throw RegistrationRefusals.TooMany();
        }

        var form = await FormPost.ReadAsync(context);
        try
        {
            RequireOwnSite(context);
            await act(form);
            return SeeOtherResult.ToPage(context, RegistrationLinks.Own(secret, done));
        }
        catch (RefusalException refusal) when (refusal.StatusCode == StatusCodes.Status404NotFound)
        {
            with.Limiter.NoteGuess(context);
            throw;
        }
        catch (RefusalException refusal)
        {
            return with.Frame.Show<OwnRegistrationPage>(refusal.StatusCode, new Dictionary<string, object?>
            {
                [nameof(OwnRegistrationPage.Secret)] = secret,
                [nameof(OwnRegistrationPage.Problem)] = refusal.Text,
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
            throw RegistrationRefusals.OtherOrganisation();
        }
    }
}
