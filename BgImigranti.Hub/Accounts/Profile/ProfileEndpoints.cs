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
        var own = routes.MapGroup("").RequireAuthorization(AccountsPolicies.Browser);
        own.MapPost(AccountsLinks.Profile, SaveAsync);
        own.MapPost(AccountsLinks.Password, PasswordEndpoint.ChangeAsync);
        own.MapPost(AccountsLinks.SignOutEverywhere, SignOutEverywhereAsync);
        own.MapPost(AccountsLinks.Tokens, MakeTokenAsync);
        own.MapPost(AccountsLinks.Tokens + "/{id:long}/revoke", RevokeTokenAsync);
        MapLeftoverReads(own);
    }

    internal static IResult Page(PageFrame frame, int status, ProfileAnswer answer) =>
        frame.Show<ProfilePage>(status, new Dictionary<string, object?> { [nameof(ProfilePage.Answer)] = answer });

    internal static async Task<Person> PersonAsync(HttpContext context, UserManager<Person> people) =>
        await people.FindByIdAsync(people.GetUserId(context.User) ?? "") ?? throw new InvalidOperationException("The person is gone.");

    internal static IReadOnlyList<FieldFault> Stale() => [FieldFault.OfForm(AccountsText.FormStale)];

    private static async Task<IResult> SaveAsync(HttpContext context, PageFrame frame, UserManager<Person> people)
    {
        var form = await FormPost.ReadAsync(context);
        var answer = new ProfileAnswer(AccountsLinks.Profile)
        {
            Name = form[AccountFields.Name],
            LanguageCode = Language.TryParse(form[AccountFields.Language], out var language) ? language.Code : Language.Current.Code,
            Theme = Enum.TryParse<ColourTheme>(form[AccountFields.Theme], out var theme) && Enum.IsDefined(theme) ? theme : null,
        };
        if (!form.IsGenuine || PersonRules.NameFault(answer.Name) is not null)
        {
            var faults = form.IsGenuine ? [PersonRules.NameFault(answer.Name)!] : Stale();
            return Page(frame, Unprocessable, answer with { Faults = faults });
        }

        var person = await PersonAsync(context, people);
        person.DisplayName = PersonRules.NormalizeName(answer.Name);
        (person.LanguageCode, person.Theme) = (answer.LanguageCode, answer.Theme);
        var result = await people.UpdateAsync(person);
        return result.Succeeded
            ? SeeOther.Page(context, AccountsLinks.ProfileWith(ProfilePage.Saved))
            : Page(frame, StatusCodes.Status409Conflict, answer with { Faults = [FieldFault.OfForm(AccountsText.ProfileConflict)] });
    }

    private static async Task<IResult> SignOutEverywhereAsync(HttpContext context, PageFrame frame, UserManager<Person> people)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.IsGenuine)
        {
            return Page(frame, Unprocessable, new ProfileAnswer(AccountsLinks.SignOutEverywhere) { Faults = Stale() });
        }

        var result = await people.UpdateSecurityStampAsync(await PersonAsync(context, people));
        if (!result.Succeeded)
        {
            var faults = new[] { FieldFault.OfForm(AccountsText.ProfileConflict) };
            return Page(frame, StatusCodes.Status409Conflict, new ProfileAnswer(AccountsLinks.SignOutEverywhere) { Faults = faults });
        }

        await context.SignOutAsync(AccountsSchemes.Cookie);
        return SeeOther.Page(context, AccountsLinks.SignInWith(SignInPage.SignedOutEverywhere));
    }

    private static async Task<IResult> MakeTokenAsync(HttpContext context, PageFrame frame, ApiTokens tokens)
    {
        var form = await FormPost.ReadAsync(context);
        var answer = new ProfileAnswer(AccountsLinks.Tokens) { TokenName = form[AccountFields.TokenName] };
        if (!form.IsGenuine)
        {
            return Page(frame, Unprocessable, answer with { Faults = Stale() });
        }

        try
        {
            var token = await tokens.CreateAsync(Reader.Of(context.User).PersonId!.Value, answer.TokenName, context.RequestAborted);
            return Page(frame, StatusCodes.Status200OK, new ProfileAnswer(AccountsLinks.Tokens) { NewToken = token });
        }
        catch (RefusalException refusal)
        {
            return Page(frame, refusal.StatusCode, answer with { Faults = [new FieldFault(AccountFields.TokenName, refusal.Text)] });
        }
    }

    private static async Task<IResult> RevokeTokenAsync(HttpContext context, long id, PageFrame frame, ApiTokens tokens)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.IsGenuine)
        {
            return Page(frame, Unprocessable, new ProfileAnswer(AccountsLinks.Tokens) { Faults = Stale() });
        }

        await tokens.RevokeAsync(Reader.Of(context.User).PersonId!.Value, id, context.RequestAborted);
        return SeeOther.Page(context, AccountsLinks.ProfileWith(ProfilePage.TokenRevoked));
    }

    /// <summary>A form that came back stands at the address it was posted to; read again, in the other language say, it is the profile.</summary>
    private static void MapLeftoverReads(RouteGroupBuilder own)
    {
        foreach (var address in new[] { AccountsLinks.Password, AccountsLinks.SignOutEverywhere, AccountsLinks.Tokens, AccountsLinks.Tokens + "/{id:long}/revoke" })
        {
            own.MapGet(address, (HttpContext context) => SeeOther.Page(context, AccountsLinks.Profile));
        }
    }
}
