using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Identity;

namespace BgImigranti.Hub.Accounts.Register;

/// <summary>
/// What the registration form posts to. Whether the address already has an account shows neither in the answer nor in the time it
/// takes; who has one simply signs in with their own password.
/// </summary>
internal static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(AccountsLinks.Register, RegisterAsync).AllowAnonymous();

    private static async Task<IResult> RegisterAsync(
        HttpContext context, PageFrame frame, UserManager<Person> people, SignInLockout attempts, SignInLimiter limiter)
    {
        var form = await FormPost.ReadAsync(context);
        var input = RegisterInput.From(form);
        if (!form.HasValidToken)
        {
            return ShowAgain(StatusCodes.Status422UnprocessableEntity, FieldError.ForForm(AccountsText.FormStale));
        }

        if (!limiter.TryAcquire(context))
        {
            return ShowAgain(StatusCodes.Status429TooManyRequests, FieldError.ForForm(AccountsText.TooManyAttempts));
        }

        var errors = input.Validate(form[AccountFields.Password]);
        if (errors.Count > 0)
        {
            return ShowAgain(StatusCodes.Status422UnprocessableEntity, [.. errors]);
        }

        var result = await people.CreateAsync(NewMember(input), form[AccountFields.Password]);
        if (!result.Succeeded)
        {
            EnsureOnlyDuplicateEmail(result);
            await attempts.RecordRegistrationAsync(input.Email, context.RequestAborted);
        }

        return SeeOtherResult.ToPage(context, AccountsLinks.SignInWith(SignInPage.Registered));

        IResult ShowAgain(int status, params FieldError[] formErrors) => frame.Show<RegisterPage>(status, new Dictionary<string, object?>
        {
            [nameof(RegisterPage.Input)] = input,
            [nameof(RegisterPage.Errors)] = formErrors,
        });
    }

    private static Person NewMember(RegisterInput input) => new()
    {
        Email = input.Email,
        DisplayName = PersonRules.NormalizeName(input.Name),
        LanguageCode = Language.Current.Code,
        Role = PersonRole.Member,
    };

    private static void EnsureOnlyDuplicateEmail(IdentityResult result)
    {
        if (result.Errors.Any(
            error => error.Code is not (nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))))
        {
            throw new InvalidOperationException($"An account that passed the rules was not made: {result}");
        }
    }
}
