using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Submissions;

/// <summary>
/// Keeps what people type, so that a lost circuit, a restarted server, another language or an expired sign-in loses no text.
/// Only its writer ever reads a draft.
/// </summary>
public sealed class AutosavedDrafts(HubWriter writer, IDbContextFactory<HubDbContext> contexts, TimeProvider clock) : IDraftStore
{
    /// <summary>Largest draft, in UTF-8 bytes: a form with a handbook of 64 KB in each language, and what surrounds it.</summary>
    public const int MaxBodyBytes = 10 * MarkdownRenderer.MaxBytes;

    /// <summary>Drafts of one person; the oldest give way.</summary>
    public const int MaxDraftsPerPerson = 100;

    /// <inheritdoc />
    public Task SaveAsync(long personId, string key, string title, string body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(body);
        if (key.Length is 0 or > AutosavedDraft.MaxKeyLength
            || title.Length > AutosavedDraft.MaxTitleLength
            || PlainText.Utf8Length(body) > MaxBodyBytes)
        {
            throw new RefusalException("draft-too-long", StatusCodes.Status422UnprocessableEntity, () => SubmissionsText.DraftTooLong);
        }

        return writer.WriteAsync(async scope =>
        {
            await scope.LockAsync(SubmissionLocks.Draft(personId, key));
            var draft = await scope.Db.AutosavedDrafts.FirstOrDefaultAsync(
                row => row.PersonId == personId && row.Key == key, CancellationToken.None);
            if (draft is not null)
            {
                (draft.Title, draft.Body, draft.At) = (title, body, scope.Now);
                return;
            }

            scope.Db.Add(new AutosavedDraft { PersonId = personId, Key = key, Title = title, Body = body, At = scope.Now });
            var surplus = await scope.Db.AutosavedDrafts.Where(row => row.PersonId == personId)
                .OrderByDescending(row => row.At).Skip(MaxDraftsPerPerson - 1).ToListAsync(CancellationToken.None);
            scope.Db.RemoveRange(surplus);
        }, cancellation);
    }

    /// <summary>Forgets a draft: its text was sent.</summary>
    public Task ForgetAsync(long personId, string key, CancellationToken cancellation) => writer.WriteAsync(
        scope =>
            scope.Db.AutosavedDrafts.Where(row => row.PersonId == personId && row.Key == key).ExecuteDeleteAsync(CancellationToken.None),
        cancellation);

    /// <summary>What the person had typed there; null when nothing is kept.</summary>
    public async Task<AutosavedDraftView?> FindAsync(Reader reader, string key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.PersonId is not { } personId)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.AutosavedDrafts.Where(row => row.PersonId == personId && row.Key == key)
            .Select(row => new AutosavedDraftView(row.Title, row.Body, row.At))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The present instant, for forms that begin without a draft.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
}
