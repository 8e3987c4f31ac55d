using BgImigranti.Hub.Data;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations;

/// <summary>The sets of registering.</summary>
public static class RegistrationSets
{
    extension(HubDbContext db)
    {
        /// <summary>Everybody who asked, repeated requests too.</summary>
        public DbSet<EventRegistration> Registrations => db.Set<EventRegistration>();

        /// <summary>The secret links.</summary>
        public DbSet<RegistrationLink> RegistrationLinks => db.Set<RegistrationLink>();

        /// <summary>The dates that have a list.</summary>
        public DbSet<RegistrationOccurrence> RegistrationDates => db.Set<RegistrationOccurrence>();
    }
}
