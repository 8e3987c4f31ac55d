using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum.Components;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Tests.TestKit;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Components;

/// <summary>
/// What a circuit adds to a thread, without a browser and without a circuit: the component with the hub's own services behind it.
/// </summary>
public sealed class ThreadCompanionTests(SharedServers servers) : BunitContext
{
    [Fact]
    public async Task A_preview_shows_the_text_as_it_will_look()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var person = await hub.PersonAsync();
        var companion = await OpenAsync(hub, person, await hub.ThreadAsync(person));
        await companion.InvokeAsync(() => companion.Instance.TextChanged("Добре **дошли** <script>alert(1)</script>"));
        Assert.Equal("дошли", companion.Find(".preview [lang=bg] strong").TextContent);
        Assert.Empty(companion.FindAll("script"));

        await companion.InvokeAsync(() => companion.Instance.TextChanged(""));
        Assert.Empty(companion.FindAll(".preview"));
    }

    [Fact]
    public async Task Two_who_answer_one_thread_see_each_other_and_one_who_leaves_is_gone()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var (first, second) = (await hub.PersonAsync(name: "Мария Петрова"), await hub.PersonAsync(name: "Иван Петров"));
        var thread = await hub.ThreadAsync(first);
        var companion = await OpenAsync(hub, first, thread);
        var presence = hub.Services.GetRequiredService<PresenceRegistry>();
        using (presence.Enter(LiveStreams.Thread(thread), second.Id, "Иван Петров", () => Task.CompletedTask))
        {
            await companion.WaitForAssertionAsync(
                () => Assert.Contains("Иван Петров", companion.Find(".presence").TextContent, StringComparison.Ordinal));
        }

        await companion.WaitForAssertionAsync(() => Assert.Empty(companion.FindAll(".presence")));
        await companion.InvokeAsync(async () => await companion.Instance.DisposeAsync());
        Assert.Empty(presence.PeopleAt(LiveStreams.Thread(thread)));
    }

    private async Task<IRenderedComponent<ThreadCompanion>> OpenAsync(HubServer hub, TestPerson person, long thread)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./assets/companion.js").Mode = JSRuntimeMode.Loose;
        var scope = hub.Services.CreateAsyncScope();
        Services.AddFallbackServiceProvider(scope.ServiceProvider);
        var current = await hub.Services.GetRequiredService<PersonRights>().FindAsync(person.Id);
        var authorization = this.AddAuthorization();
        authorization.SetAuthorized(current!.DisplayName);
        authorization.SetClaims([.. PersonClaims.CreatePrincipal(current, "cookie").Claims]);
        return Render<ThreadCompanion>(parameters => parameters
            .Add(one => one.ThreadId, thread).Add(one => one.LanguageCode, "bg").Add(one => one.FormId, "reply"));
    }
}
