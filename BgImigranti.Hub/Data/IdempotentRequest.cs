using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data;

/// <summary>
/// Makes retries and double clicks one effect: the answer is kept in the transaction of what it answers (IETF draft
/// "The Idempotency-Key HTTP Header Field", section 2).
/// </summary>
/// <param name="PersonId">Who asks.</param>
/// <param name="Key">Key chosen by the client, at most <see cref="MaxKeyLength"/> characters; null when it gave none.</param>
/// <param name="RequestText">What is asked, as text; the same key must come with the same.</param>
public sealed record IdempotentRequest(long PersonId, string? Key, string RequestText)
{
    /// <summary>Longest key, in characters.</summary>
    public const int MaxKeyLength = 100;

    private byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(RequestText));

    /// <summary>What the same request brought about before; null when it is new.</summary>
    /// <exception cref="IdempotencyMismatchException">The key came before with another request.</exception>
    public async Task<IdempotentAnswer?> FindAnswerAsync(WriteScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (Key is null)
        {
            return null;
        }

        await scope.LockAsync(new WriteLock(LockLevel.IdempotencyKey, $"{PersonId}/{Key}"));
        var answer = await scope.Db.IdempotentAnswers.AsNoTracking().FirstOrDefaultAsync(row => row.PersonId == PersonId && row.Key == Key);
        if (answer is null)
        {
            return null;
        }

        return answer.RequestHash.AsSpan().SequenceEqual(Hash) ? answer : throw new IdempotencyMismatchException();
    }

    /// <summary>Remembers what the request brought about; saved with the operation.</summary>
    public void StoreAnswer(WriteScope scope, long subjectId, int number = 0)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (Key is not null)
        {
            scope.Db.IdempotentAnswers.Add(new IdempotentAnswer
            {
                PersonId = PersonId,
                Key = Key,
                RequestHash = Hash,
                SubjectId = subjectId,
                Number = number,
                At = scope.Now,
            });
        }
    }
}
