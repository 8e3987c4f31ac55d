using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>What a text must be to be taken; whatever is not is refused with a sentence, never cut.</summary>
public static class ForumLimits
{
    /// <summary>The body, normalised.</summary>
    /// <exception cref="RefusalException">
    /// Empty, longer than <see cref="MarkdownRenderer.MaxBytes"/>, or with control characters.
    /// </exception>
    public static string Body(string? typed)
    {
        var body = PlainText.Normalize(typed ?? "");
        if (string.IsNullOrWhiteSpace(body))
        {
            throw new RefusalException("post-empty", StatusCodes.Status422UnprocessableEntity, () => ForumText.PostEmpty);
        }

        if (PlainText.Utf8Length(body) > MarkdownRenderer.MaxBytes)
        {
            throw new RefusalException("post-too-long", StatusCodes.Status422UnprocessableEntity, () => ForumText.PostTooLong);
        }

        RefuseControls(typed ?? "");
        return body;
    }

    /// <summary>The title, normalised.</summary>
    /// <exception cref="RefusalException">
    /// Empty, longer than <see cref="ForumThread.MaxTitleLength"/> characters, or with control characters.
    /// </exception>
    public static string Title(string? typed)
    {
        var title = PlainText.Normalize(typed ?? "").Trim();
        if (title.Length == 0)
        {
            throw new RefusalException("title-empty", StatusCodes.Status422UnprocessableEntity, () => ForumText.TitleEmpty);
        }

        if (title.Length > ForumThread.MaxTitleLength)
        {
            throw new RefusalException("title-too-long", StatusCodes.Status422UnprocessableEntity, () => ForumText.TitleTooLong);
        }

        RefuseControls(title);
        return title.Contains('\n', StringComparison.Ordinal)
            ? throw new RefusalException("control-characters", StatusCodes.Status422UnprocessableEntity, () => ForumText.ControlCharacters)
            : title;
    }

    /// <summary>A moderator's reason, normalised; may be empty.</summary>
    /// <exception cref="RefusalException">
    /// Longer than <see cref="ThreadEvent.MaxReasonLength"/> characters, or with control characters.
    /// </exception>
    public static string Reason(string? typed)
    {
        var reason = PlainText.Normalize(typed ?? "").Trim();
        if (reason.Length > ThreadEvent.MaxReasonLength)
        {
            throw new RefusalException("reason-too-long", StatusCodes.Status422UnprocessableEntity, () => ForumText.ReasonTooLong);
        }

        RefuseControls(reason);
        return reason;
    }

    private static void RefuseControls(string text)
    {
        if (PlainText.HasForbiddenControls(text))
        {
            throw new RefusalException("control-characters", StatusCodes.Status422UnprocessableEntity, () => ForumText.ControlCharacters);
        }
    }
}
