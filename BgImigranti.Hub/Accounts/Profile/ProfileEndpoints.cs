using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Accounts.Forms;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace BgImigranti.Hub.Accounts.Profile;

/// <summary>What the forms of the profile page post to.</summary>
internal static class ProfileEndpoints
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireAuthorization(AccountsPolicies.Browser);
        group.MapPost(AccountsLinks.Profile, SaveAsync);
        group.MapPost(AccountsLinks.Password, PasswordEndpoint.ChangeAsync);
        group.MapPost(AccountsLinks.SignOutEverywhere, SignOutEverywhereAsync);
        group.MapPost(AccountsLinks.Tokens, CreateTokenAsync);
        group.MapPost(AccountsLinks.Tokens + "/{id:long}/revoke", RevokeTokenAsync);
        MapGetRedirects(group);
    }

    internal static IResult ShowPage(PageFrame frame, int status, ProfileFormResult result) =>
        frame.Show<ProfilePage>(status, new Dictionary<string, object?> { [nameof(ProfilePage.Result)] = result });

    internal static async Task<Person> GetPersonAsync(HttpContext context, UserManager<Person> people) =>
        await people.FindByIdAsync(people.GetUserId(context.User) ?? "") ?? throw new InvalidOperationException("The person is gone.");

    internal static IReadOnlyList<FieldError> StaleFormErrors() => [FieldError.ForForm(AccountsText.FormStale)];

    private static async Task<IResult> SaveAsync(HttpContext context, PageFrame frame, UserManager<Person> people)
    {
        var form = await FormPost.ReadAsync(context);
        var result = new ProfileFormResult(AccountsLinks.Profile)
        {
            Name = form[AccountFields.Name],
            LanguageCode = Language.TryParse(form[AccountFields.Language], out var language) ? language.Code : Language.Current.Code,
            Theme = Enum.TryParse<ColourTheme>(form[AccountFields.Theme], out var theme) && Enum.IsDefined(theme) ? theme : null,
        };
        if (!form.HasValidToken || PersonRules.NameError(result.Name) is not null)
        {
            var errors = form.HasValidToken ? [PersonRules.NameError(result.Name)!] : StaleFormErrors();
            return ShowPage(frame, Unprocessable, result with { Errors = errors });
        }

        var person = await GetPersonAsync(context, people);
        person.DisplayName = PersonRules.NormalizeName(result.Name);
        (person.LanguageCode, person.Theme) = (result.LanguageCode, result.Theme);
        var updateResult = await people.UpdateAsync(person);
        return updateResult.Succeeded
            ? SeeOtherResult.ToPage(context, AccountsLinks.ProfileWith(ProfilePage.Saved))
            : ShowPage(frame, StatusCodes.Status409Conflict, result with { Errors = [FieldError.ForForm(AccountsText.ProfileConflict)] });
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, PageFrame frame, UserManager<Person> people)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken)
        {
            return ShowPage(frame, Unprocessable, new ProfileFormResult(AccountsLinks.SignOutEverywhere) { Errors = StaleFormErrors() });
        }

        var updateResult = await people.UpdateSecurityStampAsync(await GetPersonAsync(context, people));
        if (!updateResult.Succeeded)
        {
            var errors = new[] { FieldError.ForForm(AccountsText.ProfileConflict) };
            return ShowPage(
                frame, StatusCodes.Status409Conflict, new ProfileFormResult(AccountsLinks.SignOutEverywhere) { Errors = errors });
        }

        await context.SignOutAsync(AccountsSchemes.Cookie);
        return SeeOtherResult.ToPage(context, AccountsLinks.SignInWith(SignInPage.SignedOutEverywhere));
    }

    private static async Task<IResult> CreateTokenAsync(HttpContext context, PageFrame frame, ApiTokenService tokens)
    {
        var form = await FormPost.ReadAsync(context);
        var result = new ProfileFormResult(AccountsLinks.Tokens) { TokenName = form[AccountFields.TokenName] };
        if (!form.HasValidToken)
        {
            return ShowPage(frame, Unprocessable, result with { Errors = StaleFormErrors() });
        }

        try
        {
            var token = await tokens.CreateAsync(Reader.From(context.User).PersonId!.Value, result.TokenName, context.RequestAborted);
            return ShowPage(frame, StatusCodes.Status200OK, new ProfileFormResult(AccountsLinks.Tokens) { NewToken = token });
        }
        catch (RefusalException refusal)
        {
            return ShowPage(frame, refusal.StatusCode, result with { Errors = [new FieldError(AccountFields.TokenName, refusal.Text)] });
        }
    }

    private static async Task<IResult> RevokeTokenAsync(HttpContext context, long id, PageFrame frame, ApiTokenService tokens)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken)
        {
            return ShowPage(frame, Unprocessable, new ProfileFormResult(AccountsLinks.Tokens) { Errors = StaleFormErrors() });
        }

        await tokens.RevokeAsync(Reader.From(context.User).PersonId!.Value, id, context.RequestAborted);
        return SeeOtherResult.ToPage(context, AccountsLinks.ProfileWith(ProfilePage.TokenRevoked));
    }

    /// <summary>
    /// A form that came back stands at the address it was posted to; read again, in the other language say, it is the profile.
    /// </summary>
    private static void MapGetRedirects(RouteGroupBuilder group)
    {
        foreach (var address in new[]
        {
            AccountsLinks.Password,
            AccountsLinks.SignOutEverywhere,
            AccountsLinks.Tokens,
            AccountsLinks.Tokens + "/{id:long}/revoke"
        })
        {
            group.MapGet(address, (HttpContext context) => SeeOtherResult.ToPage(context, AccountsLinks.Profile));
        }
    }
}
