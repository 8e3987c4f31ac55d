using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Accounts;

/// <summary>A key that protects cookies and form tokens, in the database so that all nodes have the same.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Id.</summary>
    public long Id { get; init; }

    /// <summary>What the framework calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DataProtectionKey>
    {
        public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
        {
            builder.ToTable("DataProtectionKeys");
            builder.Property(key => key.Name).HasMaxLength(200);
        }
    }
}
