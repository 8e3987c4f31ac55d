using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BgImigranti.Hub.Data;

/// <summary>Hands out reading contexts of the configured engine, pooled; dispose them after each operation.</summary>
public sealed class HubDbContextFactory<TContext>(DbContextOptions<TContext> options) : IDbContextFactory<HubDbContext>
    where TContext : HubDbContext
{
    private readonly PooledDbContextFactory<TContext> _pool = new(options, poolSize: 256);

    /// <inheritdoc />
    public HubDbContext CreateDbContext() => _pool.CreateDbContext();
}
