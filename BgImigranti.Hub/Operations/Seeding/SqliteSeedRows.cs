using System.Data.Common;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Ui.Markdown;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>SQLite: statements compiled once and run again and again, which costs no round trip.</summary>
internal sealed class SqliteSeedRows(WriteScope scope) : SeedRows(scope)
{
    private static readonly MicrosecondsConverter Instants = new();

    protected override async Task<IReadOnlyList<long>> AddThreadsAsync(IReadOnlyList<SeedThread> threads, SeedIds ids)
    {
        await using var insert = Statement(
            """
            INSERT INTO "ForumThreads" ("SectionId", "Title", "LanguageCode", "AuthorId", "StartedAt", "LastNumber", "LastPostAt", "LastAuthorId", "IsPinned", "IsLocked", "IsHidden")
            VALUES (@section, @title, @language, @author, @at, 0, @at, @author, 0, 0, 0)
            RETURNING "Id"
            """,
            "section", "title", "language", "author", "at");
        var made = new List<long>(threads.Count);
        foreach (var thread in threads)
        {
            Fill(
                insert,
                ids.Sections[thread.Section],
                thread.Title,
                thread.IsEnglish ? "en" : "bg",
                ids.People[thread.Author],
                Instant(thread.At));
            made.Add((long)(await insert.ExecuteScalarAsync())!);
        }

        return made;
    }

    protected override async Task AddPostsAsync(IReadOnlyList<SeedPost> posts, SeedIds ids)
    {
        await using var insert = Statement(
            """
            INSERT INTO "ForumPosts" ("ThreadId", "Number", "AuthorId", "Body", "BodyHtml", "RendererVersion", "CreatedAt", "IsHidden", "Version")
            VALUES (@thread, @number, @author, @body, @html, @renderer, @at, 0, 1)
            """,
            "thread", "number", "author", "body", "html", "renderer", "at");
        foreach (var post in posts)
        {
            Fill(
                insert,
                ids.Threads[post.Thread],
                post.Number,
                ids.People[post.Author],
                post.Body.Markdown,
                post.Body.Html,
                MarkdownRenderer.Version,
                Instant(post.At));
            await insert.ExecuteNonQueryAsync();
        }
    }

    protected override async Task RaiseThreadsAsync(IReadOnlyCollection<SeedPost> newest, SeedIds ids)
    {
        await using var raise = Statement(
            """
            UPDATE "ForumThreads" SET "LastNumber" = @number, "LastPostAt" = @at, "LastAuthorId" = @author WHERE "Id" = @thread
            """,
            "number", "at", "author", "thread");
        foreach (var post in newest)
        {
            Fill(raise, post.Number, Instant(post.At), ids.People[post.Author], ids.Threads[post.Thread]);
            await raise.ExecuteNonQueryAsync();
        }
    }

    private static long Instant(DateTime at) => (long)Instants.ConvertToProvider(at)!;

    private DbCommand Statement(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = Scope.Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Scope.Db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Fill(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
