using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations;

/// <summary>The sets of signing up.</summary>
public static class SignUpSets
{
    extension(HubDbContext db)
    {
        /// <summary>Everybody who asked, repeated requests too.</summary>
        public DbSet<SignUp> SignUps => db.Set<SignUp>();

        /// <summary>The secret links.</summary>
        public DbSet<SignUpLink> SignUpLinks => db.Set<SignUpLink>();

        /// <summary>The dates that have a list.</summary>
        public DbSet<SignUpDate> SignUpDates => db.Set<SignUpDate>();
    }
}
