using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Publishing.Editor.Endpoints;

/// <summary>Answers the editor's form: with the saved item, or with the editor, what was typed and why it was not taken.</summary>
internal sealed class EditorSubmissions(AutosavedDrafts drafts, WriteThrottle throttle, MarkdownRenderer markdown, PageFrame frame)
{
    public PageFrame Frame => frame;

    /// <param name="post">The form.</param>
    /// <param name="rubric">The rubric; null when nobody is signed in, who then is asked to.</param>
    /// <param name="write">Writes what was typed.</param>
    /// <param name="show">Shows the editor again.</param>
    public Task<IResult> AnswerAsync(
        EditorInput post, IRubric? rubric, Func<ItemInput, Task<ItemWriteResult>> write, Func<EditorAnswer, IResult> show)
    {
        var state = new EditorState(post.Fields, post.Key);
        var waiting = new WaitingText(post.DraftKey, post.Link, "", post.Fields.ToJson());
        return post.Exchange.AnswerAsync(waiting, async () =>
        {
            // A page that can only refuse gives the texts back, not the form as a draft keeps it.
            post.Exchange.Context.Features.Set(new SubmittedText("", post.Fields.ToText()));
            if (!post.Exchange.Reader.IsNetwork)
            {
                throw new RefusalException("coordinators-only", StatusCodes.Status403Forbidden, () => PublishingText.CoordinatorsOnly);
            }

            if (post.IsPreview)
            {
                return show(new EditorAnswer(StatusCodes.Status200OK, state with { Preview = Preview(post.Fields, rubric!) }));
            }

            throttle.Take(post.Exchange.Reader);
            var result = await write(post.Fields.ToDraft(EditorInput.ActOf(post.Exchange.Form["act"]), post.Key));
            await drafts.ForgetAsync(post.Exchange.Reader.PersonId!.Value, post.DraftKey, CancellationToken.None);
            return post.Exchange.Done($"{PublishingLinks.Edit(result.Id)}?done={Codes.For(result.State)}");
        }, refusal => refusal.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status403Forbidden
            ? throw refusal
            : show(new EditorAnswer(refusal.StatusCode, state with
            {
                Key = Guid.NewGuid().ToString("N"),
                Refusal = refusal.Text,
                IsConflict = refusal.Code == ItemWriter.Conflict
            })));
    }

    private Dictionary<string, SafeHtml> Preview(EditorFields fields, IRubric rubric)
    {
        var rendered = new Dictionary<string, SafeHtml>(StringComparer.Ordinal);
        foreach (var language in Language.All)
        {
            if (ItemLimits.Text(fields.Text(language.Code), language, rubric) is { Body.Length: > 0 } text)
            {
                rendered[language.Code] = rubric.Render(text.Body, markdown);
            }
        }

        return rendered;
    }
}
