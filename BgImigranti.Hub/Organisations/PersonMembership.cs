using BgImigranti.Hub.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Organisations;

/// <summary>People belong to organisations; said here, because accounts stand a storey below and do not know them.</summary>
internal sealed class PersonMembership : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder
        .HasOne<Organisation>().WithMany().HasForeignKey(person => person.OrganisationId).OnDelete(DeleteBehavior.Restrict);
}
