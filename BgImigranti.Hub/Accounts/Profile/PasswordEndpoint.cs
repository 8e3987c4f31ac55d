using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Accounts.Passwords;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace BgImigranti.Hub.Accounts.Profile;

/// <summary>
/// Changes a password. It ends every other sign-in and every token: whoever changes it because somebody else knows it must not
/// leave that somebody inside. The browser that changed it stays signed in.
/// </summary>
internal static class PasswordEndpoint
{
    public static async Task<IResult> ChangeAsync(
        HttpContext context, PageFrame frame, UserManager<Person> people, SignInLockout attempts, SignInFlow flow)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken)
        {
            return ShowAgain(StatusCodes.Status422UnprocessableEntity, ProfileEndpoints.StaleFormErrors());
        }

        var person = await ProfileEndpoints.GetPersonAsync(context, people);
        var newPassword = form[AccountFields.NewPassword];
        if (PasswordRules.ErrorFor(newPassword, person.Email!, person.DisplayName) is { } error)
        {
            return ShowAgain(StatusCodes.Status422UnprocessableEntity, [new FieldError(AccountFields.NewPassword, error)]);
        }

        if (!await attempts.TryBeginAsync(person.Email!, context.RequestAborted))
        {
            return ShowAgain(StatusCodes.Status429TooManyRequests, [FieldError.ForForm(AccountsText.SignInLocked)]);
        }

        var result = await people.ChangePasswordAsync(person, form[AccountFields.CurrentPassword], newPassword);
        if (!result.Succeeded)
        {
            return ShowAgain(StatusCodes.Status422UnprocessableEntity, [ErrorFor(result)]);
        }

        await attempts.ResetAsync(person.Email!, context.RequestAborted);
        var signedIn = await context.AuthenticateAsync(AccountsSchemes.Cookie);
        await flow.SignInAsync(context, person.Id, signedIn.Properties?.IsPersistent == true);
        return SeeOtherResult.ToPage(context, AccountsLinks.ProfileWith(ProfilePage.PasswordChanged));

        IResult ShowAgain(int status, IReadOnlyList<FieldError> errors) =>
            ProfileEndpoints.ShowPage(frame, status, new ProfileFormResult(AccountsLinks.Password) { Errors = errors });
    }

    private static FieldError ErrorFor(IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
            ? new FieldError(AccountFields.CurrentPassword, AccountsText.CurrentPasswordMismatch)
            : FieldError.ForForm(AccountsText.ProfileConflict);
}
