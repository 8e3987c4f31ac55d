using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Authentication;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>Gives a browser the cookie of a person who has shown who they are, and leads them on.</summary>
public sealed class SignInFlow(PersonRights rights, IEnumerable<IDraftStore> draftStores)
{
    /// <summary>
    /// Keeps the text that waited, signs the person in and leads to where they were going. It stays in the language of the page: the
    /// address they wanted speaks one, and whoever sent it to them meant that one; the preferred language is for <c>/</c> and mails.
    /// </summary>
    public async Task<IResult> CompleteAsync(HttpContext context, long personId, SignInInput input)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(input);
        if (input.HasDraft)
        {
            foreach (var store in draftStores)
            {
                await store.SaveAsync(personId, input.DraftKey, input.DraftTitle, input.DraftBody, context.RequestAborted);
            }
        }

        await SignInAsync(context, personId, input.Remember);
        return LocalReturnUrl.Parse(input.ReturnUrl) is { } address ? new SeeOtherResult(address) : SeeOtherResult.ToPage(context, "");
    }

    /// <summary>Gives the browser a new cookie with the person's rights and stamp of now.</summary>
    /// <param name="context">The request.</param>
    /// <param name="personId">Who has shown who they are.</param>
    /// <param name="remember">Keep it when the browser is closed.</param>
    public async Task SignInAsync(HttpContext context, long personId, bool remember)
    {
        rights.Invalidate(personId);
        var person = await rights.FindAsync(personId) ?? throw new InvalidOperationException("The person is gone.");
        await context.SignInAsync(
            AccountsSchemes.Cookie, PersonClaims.CreatePrincipal(person, AccountsSchemes.Cookie),
            new AuthenticationProperties { IsPersistent = remember });
    }
}
