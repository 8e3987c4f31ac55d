using BgImigranti.Hub.Data;
using BgImigranti.Hub.Library.Books;
using BgImigranti.Hub.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Library.Reading;

/// <summary>Reads what the page of a book must know of its other language.</summary>
public sealed class BookQueries(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>How many chapters a book has in a language; null when it has no text in it.</summary>
    public async Task<int?> ChaptersAsync(long itemId, string languageCode, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var body = await db.ItemTranslations.Where(text => text.ItemId == itemId && text.LanguageCode == languageCode)
            .Select(text => text.Body).FirstOrDefaultAsync(cancellation);
        return body is null ? null : Book.Cut(body).Chapters.Count;
    }
}
