using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>
/// One posted form of the forum and its answer: to a script JSON, to a browser a page or a redirect. Whatever goes wrong, the
/// text that was typed comes back with it.
/// </summary>
internal sealed class FormExchange
{
    private FormExchange(HttpContext context, FormPost form)
    {
        Context = context;
        Form = form;
        Reader = Reader.Of(context.User);
    }

    public HttpContext Context { get; }

    public FormPost Form { get; }

    public Reader Reader { get; }

    public CancellationToken Cancellation => Context.RequestAborted;

    public static async Task<FormExchange> BeginAsync(HttpContext context) => new(context, await FormPost.ReadAsync(context));

    /// <summary>Runs <paramref name="act"/>, unless the sign-in or the form has expired.</summary>
    /// <param name="waiting">What was typed, kept through a new sign-in.</param>
    /// <param name="act">Does what was asked and answers.</param>
    /// <param name="again">The same page with what was typed and why it was refused.</param>
    public async Task<IResult> AnswerAsync(WaitingText waiting, Func<Task<IResult>> act, Func<RefusalException, IResult> again)
    {
        Context.Features.Set(new TypedText(waiting.Title, waiting.Body));
        if (!Reader.IsSignedIn)
        {
            return SignInFirst(waiting);
        }

        if (!Form.IsGenuine)
        {
            return Refuse(new RefusalException("form-stale", StatusCodes.Status422UnprocessableEntity, () => ForumText.FormStale), again);
        }

        try
        {
            return await act();
        }
        catch (RefusalException refusal)
        {
            return Refuse(refusal, again);
        }
    }

    /// <summary>Something was made: 201 for a script, 303 to it for a browser.</summary>
    public IResult Made(PostReceipt receipt)
    {
        var address = $"{Context.Request.PathBase}/{receipt.Address}";
        return Form.WantsJson
            ? TypedResults.Created(address, new WrittenAnswer(receipt.PostId, receipt.Number, address))
            : new SeeOther(address);
    }

    /// <summary>Something was done that a page shows: nothing for a script, 303 to the page for a browser.</summary>
    public IResult Done(string link) => Form.WantsJson ? TypedResults.NoContent() : SeeOther.Page(Context, link);

    private IResult Refuse(RefusalException refusal, Func<RefusalException, IResult> again) =>
        Form.WantsJson ? Problems.Of(refusal) : again(refusal);

    private IResult SignInFirst(WaitingText waiting)
    {
        var back = $"{Context.Request.PathBase}/{waiting.Link}";
        if (Form.WantsJson)
        {
            var refusal = new RefusalException("sign-in", StatusCodes.Status401Unauthorized, () => ForumText.SignInFirst);
            var signIn = $"{Context.Request.PathBase}/{AccountsLinks.SignIn(back)}";
            return Problems.Of(refusal, new Dictionary<string, object?> { ["signIn"] = signIn });
        }

        var draft = new SignInDraft { ReturnUrl = back, DraftKey = waiting.Key, DraftTitle = waiting.Title, DraftBody = waiting.Body };
        var frame = Context.RequestServices.GetRequiredService<PageFrame>();
        return frame.Show<SignInPage>(StatusCodes.Status401Unauthorized, SignInPage.With(draft));
    }
}
