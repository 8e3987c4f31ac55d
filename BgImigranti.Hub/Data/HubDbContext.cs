using System.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data;

/// <summary>
/// The model of everything the hub keeps. It names no entity: each feature brings its
/// <see cref="IEntityTypeConfiguration{TEntity}"/> and its sets as extension properties. Contexts from the factory can only
/// read; whoever writes does so through <see cref="HubWriter"/>.
/// </summary>
public abstract class HubDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The isolation at which a reading transaction sees one state.</summary>
    internal abstract IsolationLevel SnapshotIsolation { get; }

    /// <summary>A moment as a parameter of hand-written SQL.</summary>
    internal abstract object ToStored(DateTime moment);

    /// <summary>Waits until no other transaction holds the lock, and holds it until this one ends.</summary>
    internal abstract Task LockAsync(WriteLock wanted);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HubDbContext).Assembly);
    }
}
