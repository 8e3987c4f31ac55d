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
        HttpContext context, PageFrame frame, SignInService service, SignInLimiter limiter, SignInFlow flow)
    {
        var form = await FormPost.ReadAsync(context);
        var input = SignInInput.From(form);
        if (!form.HasValidToken)
        {
            return ShowAgain(StatusCodes.Status422UnprocessableEntity, FieldError.ForForm(AccountsText.FormStale));
        }

        if (!limiter.TryAcquire(context))
        {
            return ShowAgain(StatusCodes.Status429TooManyRequests, FieldError.ForForm(AccountsText.TooManyAttempts));
        }

        var (outcome, person) = await service.VerifyAsync(input.Email, form[AccountFields.Password], context.RequestAborted);
        return outcome switch
        {
            SignInOutcome.Accepted => await flow.CompleteAsync(context, person!.Id, input),
            SignInOutcome.Locked => ShowAgain(StatusCodes.Status429TooManyRequests, FieldError.ForForm(AccountsText.SignInLocked)),
            SignInOutcome.Blocked => ShowAgain(StatusCodes.Status422UnprocessableEntity, FieldError.ForForm(AccountsText.SignInBlocked)),
            _ => ShowAgain(StatusCodes.Status422UnprocessableEntity, new FieldError(AccountFields.Email, AccountsText.SignInMismatch)),
        };

        IResult ShowAgain(int status, FieldError error) => frame.Show<SignInPage>(status, SignInPage.BuildParameters(input, error));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, PageFrame frame)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken && Reader.From(context.User).IsSignedIn)
        {
            return frame.Show<SignOutPage>(StatusCodes.Status422UnprocessableEntity, new Dictionary<string, object?>
            {
                [nameof(SignOutPage.Errors)] = new[] { FieldError.ForForm(AccountsText.FormStale) },
            });
        }

        await context.SignOutAsync(AccountsSchemes.Cookie);
        return SeeOtherResult.ToPage(context, AccountsLinks.SignInWith(SignInPage.SignedOut));
    }
}
