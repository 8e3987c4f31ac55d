using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Accounts.Register;

/// <summary>What the set-up form posts to.</summary>
internal static class SetUpEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(AccountsLinks.SetUp, SetUpAsync).AllowAnonymous();

    private static async Task<IResult> SetUpAsync(
        HttpContext context, PageFrame frame, SetUpLink link, PeopleService people, SignInLimiter limiter, SignInFlow flow)
    {
        var form = await FormPost.ReadAsync(context);
        var (input, password, token) = (RegisterInput.From(form), form[AccountFields.Password], form[AccountFields.SetUpToken]);
        if (!limiter.TryAcquire(context))
        {
            return ShowAgain(StatusCodes.Status429TooManyRequests, FieldError.ForForm(AccountsText.TooManyAttempts));
        }

        var errors = form.HasValidToken ? input.Validate(password) : [FieldError.ForForm(AccountsText.FormStale)];
        if (errors.Count > 0 || !await link.IsValidAsync(token, context.RequestAborted))
        {
            return ShowAgain(StatusCodes.Status422UnprocessableEntity, [.. errors]);
        }

        try
        {
            var person = new NewPerson(input.Email, input.Name) { Password = password, LanguageCode = Language.Current.Code };
            var id = await people.AddFirstAdministratorAsync(person, context.RequestAborted);
            link.Invalidate();
            return await flow.CompleteAsync(context, id, new SignInInput());
        }
        catch (RefusalException refusal)
        {
            return ShowAgain(refusal.StatusCode, FieldError.ForForm(refusal.Text));
        }

        IResult ShowAgain(int status, params FieldError[] formErrors) => frame.Show<SetUpPage>(status, new Dictionary<string, object?>
        {
            [nameof(SetUpPage.Input)] = input,
            [nameof(SetUpPage.Errors)] = formErrors,
            [nameof(SetUpPage.PostedToken)] = token,
        });
    }
}
