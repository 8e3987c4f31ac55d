using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.SignIn;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Submissions;

/// <summary>
/// One posted form and its answer: to a script JSON, to a browser a page or a redirect. Whatever goes wrong, the
/// text that was typed comes back with it.
/// </summary>
internal sealed class FormSubmission
{
    private FormSubmission(HttpContext context, FormPost form)
    {
        Context = context;
        Form = form;
        Reader = Reader.From(context.User);
    }

    public HttpContext Context { get; }

    public FormPost Form { get; }

    public Reader Reader { get; }

    public CancellationToken Cancellation => Context.RequestAborted;

    public static async Task<FormSubmission> BeginAsync(HttpContext context) => new(context, await FormPost.ReadAsync(context));

    /// <summary>Runs <paramref name="act"/>, unless the sign-in or the form has expired.</summary>
    /// <param name="waiting">What was typed, kept through a new sign-in.</param>
    /// <param name="act">Does what was asked and answers.</param>
    /// <param name="again">The same page with what was typed and why it was refused.</param>
    public async Task<IResult> AnswerAsync(WaitingText waiting, Func<Task<IResult>> act, Func<RefusalException, IResult> again)
    {
        Context.Features.Set(new SubmittedText(waiting.Title, waiting.Body));
        if (!Reader.IsSignedIn)
        {
            return SignInFirst(waiting);
        }

        if (!Form.HasValidToken)
        {
            return Refuse(
                new RefusalException("form-stale", StatusCodes.Status422UnprocessableEntity, () => SubmissionsText.FormStale), again);
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
    /// <param name="link">Where it stands, relative to the language prefix.</param>
    /// <param name="answer">What a script is told, from its address on this site.</param>
    public IResult Created<TAnswer>(string link, Func<string, TAnswer> answer)
    {
        var address = $"{Context.Request.PathBase}/{link}";
        return Form.WantsJson ? TypedResults.Created(address, answer(address)) : new SeeOtherResult(address);
    }

    /// <summary>Something was done that a page shows: nothing for a script, 303 to the page for a browser.</summary>
    public IResult Done(string link) => Form.WantsJson ? TypedResults.NoContent() : SeeOtherResult.ToPage(Context, link);

    private IResult Refuse(RefusalException refusal, Func<RefusalException, IResult> again) =>
        Form.WantsJson ? ProblemResults.From(refusal) : again(refusal);

    private IResult SignInFirst(WaitingText waiting)
    {
        var back = $"{Context.Request.PathBase}/{waiting.Link}";
        if (Form.WantsJson)
        {
            var refusal = new RefusalException("sign-in", StatusCodes.Status401Unauthorized, () => SubmissionsText.SignInFirst);
            var signIn = $"{Context.Request.PathBase}/{AccountsLinks.SignIn(back)}";
            return ProblemResults.From(refusal, new Dictionary<string, object?> { ["signIn"] = signIn });
        }

        var input = new SignInInput { ReturnUrl = back, DraftKey = waiting.Key, DraftTitle = waiting.Title, DraftBody = waiting.Body };
        var frame = Context.RequestServices.GetRequiredService<PageFrame>();
        return frame.Show<SignInPage>(StatusCodes.Status401Unauthorized, SignInPage.BuildParameters(input));
    }
}
