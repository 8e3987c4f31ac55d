using BgImigranti.Hub.Email;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BgImigranti.Hub.Accounts;

/// <summary>
/// Somebody with an account. The e-mail address is also the name to sign in with; what others see is <see cref="DisplayName"/>.
/// </summary>
public sealed class Person : IdentityUser<long>
{
    /// <summary>Longest <see cref="DisplayName"/>, in UTF-16 characters.</summary>
    public const int MaxNameLength = 80;

    /// <summary>The name that others see, as the person spells it.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the person may do.</summary>
    public PersonRole Role { get; set; }

    /// <summary>The organisation the person belongs to, by id: organisations stand a storey above.</summary>
    public long? OrganisationId { get; set; }

    /// <summary>The language the person prefers, <c>bg</c> or <c>en</c>: for <c>/</c> and for mails. An address speaks its own.</summary>
    public required string LanguageCode { get; set; }

    /// <summary>The colours the person has chosen; null as the device has it.</summary>
    public ColourTheme? Theme { get; set; }

    /// <summary>The person may no longer sign in; what they wrote stays.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Raised by every change; two changes of the same version are a conflict.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("People");
            builder.Property(person => person.DisplayName).HasMaxLength(MaxNameLength);
            builder.Property(person => person.Email).HasMaxLength(EmailAddress.MaxLength).IsRequired();
            builder.Property(person => person.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength).IsRequired();
            builder.HasIndex(person => person.NormalizedEmail).IsUnique();
            builder.Property(person => person.PasswordHash).HasMaxLength(200);
            builder.Property(person => person.SecurityStamp).HasMaxLength(64).IsRequired();
            builder.Property(person => person.Role).HasConversion<string>().HasMaxLength(16);
            builder.Property(person => person.Theme).HasConversion<string>().HasMaxLength(16);
            builder.Property(person => person.LanguageCode).HasMaxLength(2);
            builder.Property(person => person.Version).IsConcurrencyToken();
            builder.HasIndex(person => person.OrganisationId);
            IgnoreUnused(builder);
        }

        // One name to sign in with, no telephone, no second factor; lockout is counted per address (SignInAttempt), the version is ours.
        private static void IgnoreUnused(EntityTypeBuilder<Person> builder) => builder
            .Ignore(person => person.UserName)
            .Ignore(person => person.NormalizedUserName)
            .Ignore(person => person.EmailConfirmed)
            .Ignore(person => person.PhoneNumber)
            .Ignore(person => person.PhoneNumberConfirmed)
            .Ignore(person => person.TwoFactorEnabled)
            .Ignore(person => person.LockoutEnabled)
            .Ignore(person => person.LockoutEnd)
            .Ignore(person => person.AccessFailedCount)
            .Ignore(person => person.ConcurrencyStamp);
    }
}
