using System.Data;
using BgImigranti.Hub.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BgImigranti.Hub.Data;

/// <summary>Several queries that see one state, so that a page's rows and its stream's version belong together.</summary>
public static class Snapshot
{
    extension(HubDbContext db)
    {
        /// <summary>Begins a reading transaction that sees one state of the database until it is disposed.</summary>
        public async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation)
        {
            // SQLite begins "immediate", which is the writer's privilege; this level it begins deferred, and still shows one state.
            var isolation = db is SqliteHubDbContext ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead;
            return await db.Database.BeginTransactionAsync(isolation, cancellation);
        }

        /// <summary>Version of a stream's newest change; 0 while nothing was told.</summary>
        public Task<long> StreamVersionAsync(string stream, CancellationToken cancellation) =>
            db.LiveStreams.Where(row => row.Name == stream).Select(row => row.Version).FirstOrDefaultAsync(cancellation);

        /// <summary>When a stream was last told something, UTC; null while nothing was told.</summary>
        public Task<DateTime?> StreamChangedAtAsync(string stream, CancellationToken cancellation) =>
            db.LiveChanges.Where(change => change.Stream == stream).OrderByDescending(change => change.Version)
                .Select(change => (DateTime?)change.At).FirstOrDefaultAsync(cancellation);
    }
}
