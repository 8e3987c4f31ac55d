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
/// takes; who has one simply signs in with his own password.
/// </summary>
internal static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(AccountsLinks.Register, RegisterAsync).AllowAnonymous();

    private static async Task<IResult> RegisterAsync(
        HttpContext context, PageFrame frame, UserManager<Person> people, SignInAttempts attempts, SignInLimiter limiter)
    {
        var form = await FormPost.ReadAsync(context);
        var draft = RegisterDraft.Of(form);
        if (!form.IsGenuine)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, FieldFault.OfForm(AccountsText.FormStale));
        }

        if (!limiter.TryTake(context))
        {
            return Again(StatusCodes.Status429TooManyRequests, FieldFault.OfForm(AccountsText.TooManyAttempts));
        }

        var faults = draft.FaultsWith(form[AccountFields.Password]);
        if (faults.Count > 0)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, [.. faults]);
        }

        var result = await people.CreateAsync(NewMember(draft), form[AccountFields.Password]);
        if (!result.Succeeded)
        {
            EnsureOnlyTaken(result);
            await attempts.NoteRegistrationAsync(draft.Email, context.RequestAborted);
        }

        return SeeOther.Page(context, AccountsLinks.SignInWith(SignInPage.Registered));

        IResult Again(int status, params FieldFault[] why) => frame.Show<RegisterPage>(status, new Dictionary<string, object?>
        {
            [nameof(RegisterPage.Draft)] = draft,
            [nameof(RegisterPage.Faults)] = why,
        });
    }

    private static Person NewMember(RegisterDraft draft) => new()
    {
        Email = draft.Email,
        DisplayName = PersonRules.NormalizeName(draft.Name),
        LanguageCode = Language.Current.Code,
        Role = PersonRole.Member,
    };

    private static void EnsureOnlyTaken(IdentityResult result)
    {
        if (result.Errors.Any(error => error.Code is not (nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))))
        {
            throw new InvalidOperationException($"An account that passed the rules was not made: {result}");
        }
    }
}
