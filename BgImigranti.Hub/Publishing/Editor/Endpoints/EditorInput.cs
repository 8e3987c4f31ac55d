using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing.Editor.Endpoints;

/// <summary>The editor's form as it came in.</summary>
/// <param name="Exchange">The request and its answer.</param>
/// <param name="Fields">What was typed.</param>
/// <param name="Key">Idempotency key.</param>
/// <param name="DraftKey">Key of its draft.</param>
/// <param name="Link">Page it belongs to.</param>
internal sealed record EditorInput(FormSubmission Exchange, EditorFields Fields, string Key, string DraftKey, string Link)
{
    public static EditorInput From(FormSubmission submission, string draftKey, string link)
    {
        var key = submission.Form["idempotencyKey"] is { Length: > 0 } sent ? sent : Guid.NewGuid().ToString("N");
        return new EditorInput(submission, EditorFields.Posted(submission.Form), key, draftKey, link);
    }

    /// <summary>The button asks how it will look; nothing is written.</summary>
    public bool IsPreview => Exchange.Form["act"] == "preview";

    /// <summary>What the button asks for.</summary>
    /// <exception cref="RefusalException">There is no such act.</exception>
    public static ItemTransition ActOf(string code) => code.Length == 0
        ? ItemTransition.Keep
        : Codes.Find<ItemTransition>(code)
            ?? throw new RefusalException("act-unknown", StatusCodes.Status422UnprocessableEntity, () => PublishingText.ActUnknown);
}
