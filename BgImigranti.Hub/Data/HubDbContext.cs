using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data;

/// <summary>
/// The model of everything the hub keeps. It names no entity: each feature brings its
/// <see cref="IEntityTypeConfiguration{TEntity}"/> and its sets as extension properties. Contexts from the factory can only
/// read; whoever writes does so through <see cref="HubWriter"/>.
/// </summary>
public abstract class HubDbContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HubDbContext).Assembly);
    }
}
