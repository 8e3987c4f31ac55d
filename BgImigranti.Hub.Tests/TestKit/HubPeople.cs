using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.People;
using BgImigranti.Hub.Accounts.Tokens;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Tests.Accounts.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>People who need more than a role, and browsers that are signed in as them.</summary>
public static class HubPeople
{
    extension(HubServer hub)
    {
        /// <summary>Makes a coordinator of an organisation of their own.</summary>
        public async Task<TestPerson> CoordinatorAsync(string name = "Елена Иванова")
        {
            var key = $"o{Guid.NewGuid():N}";
            var organisation = new Organisation
            {
                Key = key,
                NameBg = "Информационен център „Проба“",
                NameEn = "Information Centre Trial",
                Kind = OrganisationKind.InformationCentre,
            };
            var ids = await hub.Services.GetRequiredService<OrganisationsService>().AddAsync([organisation], CancellationToken.None);
            return await hub.CoordinatorOfAsync(ids[key], name);
        }

        /// <summary>Makes a coordinator of an organisation that is there.</summary>
        public async Task<TestPerson> CoordinatorOfAsync(long? organisation, string name = "Петър Петров")
        {
            var email = $"{Guid.NewGuid():N}@example.org";
            var person = new NewPerson(email, name)
            {
                Password = HubServer.Password,
                Role = PersonRole.Coordinator,
                OrganisationId = organisation
            };
            var id = await hub.Services.GetRequiredService<PeopleService>().AddAsync(person, CancellationToken.None);
            var token = await hub.Services.GetRequiredService<ApiTokenService>().CreateAsync(email, "tests", CancellationToken.None);
            return new TestPerson(id, email, token, new Reader(id, PersonRole.Coordinator, organisation, name));
        }

        /// <summary>The <c>Cookie</c> header of a browser in which the person is signed in.</summary>
        public async Task<string> CookieAsync(TestPerson person)
        {
            ArgumentNullException.ThrowIfNull(person);
            using var browser = new VisitingBrowser($"{hub.Address}bg/");
            var answer = await browser.SendAsync(
                "account/sign-in", "account/sign-in", ("email", person.Email), ("password", HubServer.Password));
            Assert.Equal(303, answer.Status);
            return string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        }
    }
}
