using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Authentication;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>What the sign-in and sign-out forms post to.</summary>
internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(AccountsLinks.SignIn(), SignInAsync).AllowAnonymous();
        routes.MapPost(AccountsLinks.SignOut, SignOutAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, PageFrame frame, SignInService service, SignInLimiter limiter, Arrival arrival)
    {
        var form = await FormPost.ReadAsync(context);
        var draft = SignInDraft.Of(form);
        if (!form.IsGenuine)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, FieldFault.OfForm(AccountsText.FormStale));
        }

        if (!limiter.TryTake(context))
        {
            return Again(StatusCodes.Status429TooManyRequests, FieldFault.OfForm(AccountsText.TooManyAttempts));
        }

        var (outcome, person) = await service.TryAsync(draft.Email, form[AccountFields.Password], context.RequestAborted);
        return outcome switch
        {
            SignInOutcome.Accepted => await arrival.WelcomeAsync(context, person!.Id, draft),
            SignInOutcome.Locked => Again(StatusCodes.Status429TooManyRequests, FieldFault.OfForm(AccountsText.SignInLocked)),
            SignInOutcome.Blocked => Again(StatusCodes.Status422UnprocessableEntity, FieldFault.OfForm(AccountsText.SignInBlocked)),
            _ => Again(StatusCodes.Status422UnprocessableEntity, new FieldFault(AccountFields.Email, AccountsText.SignInMismatch)),
        };

        IResult Again(int status, FieldFault fault) => frame.Show<SignInPage>(status, SignInPage.With(draft, fault));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, PageFrame frame)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.IsGenuine && Reader.Of(context.User).IsSignedIn)
        {
            return frame.Show<SignOutPage>(StatusCodes.Status422UnprocessableEntity, new Dictionary<string, object?>
            {
                [nameof(SignOutPage.Faults)] = new[] { FieldFault.OfForm(AccountsText.FormStale) },
            });
        }

        await context.SignOutAsync(AccountsSchemes.Cookie);
        return SeeOther.Page(context, AccountsLinks.SignInWith(SignInPage.SignedOut));
    }
}
