using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Authentication;

namespace BgImigranti.Hub.Accounts.SignIn;

/// <summary>Gives a browser the cookie of a person who has shown who he is, and leads him on.</summary>
public sealed class Arrival(PersonRights rights, IEnumerable<IKeepsDrafts> keepers)
{
    /// <summary>
    /// Keeps the text that waited, signs the person in and leads to where he was going. It stays in the language of the page: the
    /// address he wanted speaks one, and whoever sent it to him meant that one; the preferred language is for <c>/</c> and mails.
    /// </summary>
    public async Task<IResult> WelcomeAsync(HttpContext context, long personId, SignInDraft draft)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.HasText)
        {
            foreach (var keeper in keepers)
            {
                await keeper.KeepAsync(personId, draft.DraftKey, draft.DraftTitle, draft.DraftBody, context.RequestAborted);
            }
        }

        await SignInAsync(context, personId, draft.Remember);
        return LocalAddress.Of(draft.ReturnUrl) is { } address ? new SeeOther(address) : SeeOther.Page(context, "");
    }

    /// <summary>Gives the browser a new cookie with the person's rights and stamp of now.</summary>
    /// <param name="context">The request.</param>
    /// <param name="personId">Who has shown who he is.</param>
    /// <param name="remember">Keep it when the browser is closed.</param>
    public async Task SignInAsync(HttpContext context, long personId, bool remember)
    {
        rights.Forget(personId);
        var person = await rights.FindAsync(personId) ?? throw new InvalidOperationException("The person is gone.");
        await context.SignInAsync(
            AccountsSchemes.Cookie, PersonClaims.Make(person, AccountsSchemes.Cookie), new AuthenticationProperties { IsPersistent = remember });
    }
}
