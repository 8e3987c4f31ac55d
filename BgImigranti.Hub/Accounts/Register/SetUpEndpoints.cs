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
        HttpContext context, PageFrame frame, SetUpLink link, PeopleService people, SignInLimiter limiter, Arrival arrival)
    {
        var form = await FormPost.ReadAsync(context);
        var (draft, password, token) = (RegisterDraft.Of(form), form[AccountFields.Password], form[AccountFields.SetUpToken]);
        if (!limiter.TryTake(context))
        {
            return Again(StatusCodes.Status429TooManyRequests, FieldFault.OfForm(AccountsText.TooManyAttempts));
        }

        var faults = form.IsGenuine ? draft.FaultsWith(password) : [FieldFault.OfForm(AccountsText.FormStale)];
        if (faults.Count > 0 || !await link.IsGoodAsync(token, context.RequestAborted))
        {
            return Again(StatusCodes.Status422UnprocessableEntity, [.. faults]);
        }

        try
        {
            var person = new NewPerson(draft.Email, draft.Name) { Password = password, LanguageCode = Language.Current.Code };
            var id = await people.AddFirstAdministratorAsync(person, context.RequestAborted);
            link.Forget();
            return await arrival.WelcomeAsync(context, id, new SignInDraft());
        }
        catch (RefusalException refusal)
        {
            return Again(refusal.StatusCode, FieldFault.OfForm(refusal.Text));
        }

        IResult Again(int status, params FieldFault[] why) => frame.Show<SetUpPage>(status, new Dictionary<string, object?>
        {
            [nameof(SetUpPage.Draft)] = draft,
            [nameof(SetUpPage.Faults)] = why,
            [nameof(SetUpPage.PostedToken)] = token,
        });
    }
}
