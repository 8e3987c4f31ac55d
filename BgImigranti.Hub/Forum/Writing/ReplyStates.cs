using System.Globalization;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum.Reading;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Forum.Writing;

/// <summary>Fills the form of a reply: with the kept draft, and with the post that is to be quoted.</summary>
public sealed class ReplyStates(AutosavedDrafts drafts, ThreadQueries threads)
{
    /// <summary>A new attempt to answer.</summary>
    public async Task<ReplyState> BeginAsync(Reader reader, ThreadHeadView thread, long? quotedPost, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(thread);
        var draft = await drafts.FindAsync(reader, ForumLinks.ReplyDraft(thread.Id), cancellation);
        var body = draft?.Body ?? "";
        if (quotedPost is { } id
            && await QuoteAsync(reader, thread.Id, id, cancellation) is { } quote
            && !body.Contains(quote, StringComparison.Ordinal))
        {
            body = body.Length == 0 ? quote : $"{body.TrimEnd()}\n\n{quote}";
        }

        return new ReplyState(body, Guid.NewGuid().ToString("N"), draft?.At);
    }

    private async Task<string?> QuoteAsync(Reader reader, long threadId, long postId, CancellationToken cancellation)
    {
        try
        {
            var (post, head, _) = await threads.PostAsync(reader, postId, cancellation);
            var source = head.Id == threadId && !post.IsHidden ? await threads.SourceAsync(reader, postId, cancellation) : null;
            var heading = string.Format(
                CultureInfo.CurrentCulture,
                ForumText.QuoteHeading,
                post.AuthorName.Replace("*", "", StringComparison.Ordinal),
                post.Number);
            return source is null ? null : $"> {heading}\n>\n{string.Join('\n', source.Split('\n').Select(line => $"> {line}"))}\n\n";
        }
        catch (RefusalException)
        {
            // A post that this reader may not see is not quoted; the form opens empty.
            return null;
        }
    }
}
