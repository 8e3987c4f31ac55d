using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Library.Kit;

/// <summary>Pages as a visitor gets them.</summary>
public static class Visit
{
    extension(HubServer hub)
    {
        /// <summary>A page that is there; redirects to the right title are followed.</summary>
        public async Task<IDocument> PageAsync(string address)
        {
            using var answer = await hub.AnswerAsync(address);
            Assert.Equal(200, (int)answer.StatusCode);
            return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        }

        /// <summary>The answer at the end of all redirects.</summary>
        public async Task<HttpResponseMessage> AnswerAsync(string address)
        {
            using var client = hub.Client();
            var answer = await client.GetAsync(new Uri(hub.Address, address));
            for (var hops = 0; answer.Headers.Location is { } location && hops < 3; hops++)
            {
                answer.Dispose();
                answer = await client.GetAsync(new Uri(hub.Address, location));
            }

            return answer;
        }
    }
}
