using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BgImigranti.Hub.Data;

/// <summary>Several queries that see one state, so that a page's rows and its stream's version belong together.</summary>
public static class SnapshotQueries
{
    extension(HubDbContext db)
    {
        /// <summary>Begins a reading transaction that sees one state of the database until it is disposed.</summary>
        public async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation)
        {
            return await db.Database.BeginTransactionAsync(db.SnapshotIsolation, cancellation);
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
