using AngleSharp.Dom;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Accounts.Kit;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Forum;

/// <summary>Visits to the forum by browsers without scripts.</summary>
internal static class ForumVisits
{
    /// <summary>Every engine in both languages.</summary>
    public static TheoryData<DatabaseEngine, string> EnginesAndLanguages => new()
    {
        { DatabaseEngine.Sqlite, "bg" },
        { DatabaseEngine.Sqlite, "en" },
        { DatabaseEngine.PostgreSql, "bg" },
        { DatabaseEngine.PostgreSql, "en" },
    };

    extension(HubServer hub)
    {
        /// <summary>A browser in which the person is signed in, or a visitor's; dispose it.</summary>
        public async Task<VisitingBrowser> VisitAsync(TestPerson? person = null, string language = "bg")
        {
            var browser = new VisitingBrowser($"{hub.Address}{language}/");
            if (person is not null)
            {
                var answer = await browser.SendAsync(
                    "account/sign-in", "account/sign-in", ("email", person.Email), ("password", HubServer.Password));
                Assert.Equal(303, answer.Status);
            }

            return browser;
        }
    }

    extension(VisitingBrowser browser)
    {
        /// <summary>Opens a page, through redirects, and returns its main part.</summary>
        public async Task<IElement> MainAsync(string address)
        {
            var answer = await browser.OpenAsync(address);
            while (answer.Status is 301 or 302)
            {
                answer = await browser.OpenAsync(answer.Location.Split('#')[0]);
            }

            Assert.True(answer.Status == 200, $"{address}: {answer.Status} {answer.Text}");
            return answer.Page.QuerySelector("main")!;
        }
    }

    extension(IElement element)
    {
        /// <summary>What is read there, with single spaces.</summary>
        public string Words => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
