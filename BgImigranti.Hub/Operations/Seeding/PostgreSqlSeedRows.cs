using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>PostgreSQL: <c>COPY</c>, and one statement for all rows that change.</summary>
internal sealed class PostgreSqlSeedRows(WriteScope scope) : SeedRows(scope)
{
    private NpgsqlConnection Connection => (NpgsqlConnection)Scope.Db.Database.GetDbConnection();

    protected override async Task<IReadOnlyList<long>> AddThreadsAsync(IReadOnlyList<SeedThread> threads, SeedIds ids)
    {
        // COPY returns no ids, so they are drawn from the column's own sequence before.
        var made = await Scope.Db.Database
            .SqlQuery<long>(
                $"""SELECT nextval(pg_get_serial_sequence('"ForumThreads"', 'Id')) AS "Value" FROM generate_series(1, {threads.Count})""")
            .ToListAsync();
        await using var copy = await Connection.BeginBinaryImportAsync(
            """
            COPY "ForumThreads" ("Id", "SectionId", "Title", "LanguageCode", "AuthorId", "StartedAt", "LastNumber", "LastPostAt", "LastAuthorId", "IsPinned", "IsLocked", "IsHidden")
            FROM STDIN (FORMAT BINARY)
            """);
        foreach (var (thread, id) in threads.Zip(made))
        {
            var author = ids.People[thread.Author];
            await copy.WriteRowAsync(
                CancellationToken.None, id, ids.Sections[thread.Section], thread.Title, thread.IsEnglish ? "en" : "bg", author, thread.At,
                0, thread.At, author, false, false, false);
        }

        await copy.CompleteAsync();
        return made;
    }

    protected override async Task AddPostsAsync(IReadOnlyList<SeedPost> posts, SeedIds ids)
    {
        await using var copy = await Connection.BeginBinaryImportAsync(
            """
            COPY "ForumPosts" ("ThreadId", "Number", "AuthorId", "Body", "BodyHtml", "RendererVersion", "CreatedAt", "IsHidden", "Version")
            FROM STDIN (FORMAT BINARY)
            """);
        foreach (var post in posts)
        {
            await copy.WriteRowAsync(
                CancellationToken.None, ids.Threads[post.Thread], post.Number, ids.People[post.Author], post.Body.Markdown, post.Body.Html,
                MarkdownRenderer.Version, post.At, false, 1);
        }

        await copy.CompleteAsync();
    }

    protected override async Task RaiseThreadsAsync(IReadOnlyCollection<SeedPost> newest, SeedIds ids)
    {
        await using var raise = new NpgsqlCommand(
            """
            UPDATE "ForumThreads" AS thread SET "LastNumber" = newest.number, "LastPostAt" = newest.at, "LastAuthorId" = newest.author
            FROM unnest(@threads, @numbers, @times, @authors) AS newest (id, number, at, author) WHERE thread."Id" = newest.id
            """,
            Connection);
        raise.Parameters.AddWithValue("threads", newest.Select(post => ids.Threads[post.Thread]).ToArray());
        raise.Parameters.AddWithValue("numbers", newest.Select(post => post.Number).ToArray());
        raise.Parameters.AddWithValue("times", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz, newest.Select(post => post.At).ToArray());
        raise.Parameters.AddWithValue("authors", newest.Select(post => ids.People[post.Author]).ToArray());
        await raise.ExecuteNonQueryAsync();
    }
}
