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
        HttpContext context, PageFrame frame, UserManager<Person> people, SignInAttempts attempts, Arrival arrival)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.IsGenuine)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, ProfileEndpoints.Stale());
        }

        var person = await ProfileEndpoints.PersonAsync(context, people);
        var next = form[AccountFields.NewPassword];
        if (PasswordRules.FaultOf(next, person.Email!, person.DisplayName) is { } fault)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, [new FieldFault(AccountFields.NewPassword, fault)]);
        }

        if (!await attempts.BeginAsync(person.Email!, context.RequestAborted))
        {
            return Again(StatusCodes.Status429TooManyRequests, [FieldFault.OfForm(AccountsText.SignInLocked)]);
        }

        var result = await people.ChangePasswordAsync(person, form[AccountFields.CurrentPassword], next);
        if (!result.Succeeded)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, [FaultOf(result)]);
        }

        await attempts.SucceedAsync(person.Email!, context.RequestAborted);
        var signedIn = await context.AuthenticateAsync(AccountsSchemes.Cookie);
        await arrival.SignInAsync(context, person.Id, signedIn.Properties?.IsPersistent == true);
        return SeeOther.Page(context, AccountsLinks.ProfileWith(ProfilePage.PasswordChanged));

        IResult Again(int status, IReadOnlyList<FieldFault> faults) =>
            ProfileEndpoints.Page(frame, status, new ProfileAnswer(AccountsLinks.Password) { Faults = faults });
    }

    private static FieldFault FaultOf(IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
            ? new FieldFault(AccountFields.CurrentPassword, AccountsText.CurrentPasswordMismatch)
            : FieldFault.OfForm(AccountsText.ProfileConflict);
}
