using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Organisations;

/// <summary>What tests of the directory do, in short words.</summary>
internal static class DirectoryTown
{
    extension(HubServer hub)
    {
        /// <summary>Adds an organisation that is kept up to date.</summary>
        public async Task<long> OrganisationAsync(string nameBg, string nameEn, Action<Organisation>? more = null)
        {
            var organisation = new Organisation
            {
                Key = $"k{Guid.NewGuid():N}",
                NameBg = nameBg,
                NameEn = nameEn,
                Kind = OrganisationKind.InformationCentre,
                Town = "burgas",
                AddressBg = "Бургас, ул. „Морска“ № 33",
                AddressEn = "Burgas, ul. Morska 33",
                Phones = "+359 56 827 069",
                Email = "centre@example.org",
                Site = "https://example.org/",
                Hue = 3,
            };
            more?.Invoke(organisation);
            return (await hub.Services.GetRequiredService<OrganisationsService>()
                .AddAsync([organisation], CancellationToken.None))[organisation.Key];
        }

        /// <summary>Changes an organisation as a service of the hub would.</summary>
        public Task ChangeAsync(long id, Action<Organisation> change) =>
            hub.Services.GetRequiredService<OrganisationsService>().ChangeAsync(id, change, CancellationToken.None);

        /// <summary>Makes somebody who works for the organisation.</summary>
        public async Task<(long Id, string Email)> WorkerAsync(
            long organisation, string name = "Елена Иванова", PersonRole role = PersonRole.Coordinator)
        {
            var email = $"{Guid.NewGuid():N}@example.org";
            var person = new NewPerson(email, name) { Password = HubServer.Password, Role = role, OrganisationId = organisation };
            return (await hub.Services.GetRequiredService<PeopleService>().AddAsync(person, CancellationToken.None), email);
        }

        /// <summary>A browser without scripts in which the person is signed in.</summary>
        public async Task<VisitingBrowser> VisitAsync(string language, string? email = null)
        {
            var visitor = new VisitingBrowser($"{hub.Address}{language}/");
            if (email is not null)
            {
                var answer = await visitor.SendAsync(
                    "account/sign-in", "account/sign-in", ("email", email), ("password", HubServer.Password));
                Assert.Equal(303, answer.Status);
            }

            return visitor;
        }
    }
}
