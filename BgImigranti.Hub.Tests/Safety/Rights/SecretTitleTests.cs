using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Tests.TestKit.LiveClient;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>Nobody outside the network learns what its section talks about, however they ask.</summary>
public sealed class SecretTitleTests(RightsWorld world) : IClassFixture<RightsWorld>
{
    private const string Secret = "Потайникът";

    /// <summary>How the title stands in an address.</summary>
    private static readonly string SecretSlug = Transliterated(Secret);

    [Fact]
    public async Task No_page_list_or_answer_tells_a_title_of_the_network()
    {
        var (thread, post) = await StartAsync();
        foreach (var role in new PersonRole?[] { null, PersonRole.Member })
        {
            var asker = await world.AskerAsync(role);
            foreach (var address in Addresses(thread, post))
            {
                await AssertSilentAsync(asker, address);
            }
        }

        var colleague = await world.AskerAsync(PersonRole.Coordinator);
        using var answered = await colleague.AskAsync($"GET /bg/forum/threads/{thread}/{SecretSlug}");
        Assert.Contains(Secret, await answered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_in_the_network_changes_nothing_that_others_see()
    {
        string[] places =
        [
            "GET /bg/", "GET /en/forum", $"GET /bg/forum/{world.Open}", $"GET /api/v1/threads?section={world.Open}", "GET /robots.txt",
            "GET /sitemap.xml"
        ];
        var visitor = await world.AskerAsync(null);

        // Whoever is to act comes before: their organisation is public, and the site map knows it.
        await world.AskerAsync(PersonRole.Coordinator);
        await world.AskerAsync(PersonRole.Moderator);
        var before = await ReadAllAsync(visitor, places);

        await StartAsync();

        Assert.Equal(before, await ReadAllAsync(visitor, places));
    }

    [Fact]
    public async Task Followers_outside_the_network_hear_nothing_of_it()
    {
        var member = (await world.AskerAsync(PersonRole.Member)).Person!;
        await using var socket = await world.Hub.SocketAsync("bg", member);
        await socket.FollowAsync(LiveStreams.Front, -1);
        await socket.FollowAsync(LiveStreams.Forum, -1);
        await socket.FollowAsync(LiveStreams.Member(member.Id), -1);

        await StartAsync();
        var witness = await world.Hub.ThreadAsync(member, world.Open, title: "Свидетелят");

        // The log is told in order: whatever there was to hear of the secret would have come before the witness.
        var heard = new List<string>();
        while (!heard.Exists(text => text.Contains("Свидетелят", StringComparison.Ordinal)))
        {
            var change = await socket.NextAsync(TimeSpan.FromSeconds(20));
            heard.Add($"{change.Stream} {change.Target} {change.Html}");
        }

        Assert.DoesNotContain(
            heard, text => text.Contains(Secret, StringComparison.Ordinal) || text.Contains(world.Restricted, StringComparison.Ordinal));
        Assert.True(witness > 0);
    }

    /// <summary>A thread of the network in all its states: answered, edited, renamed, its first post hidden, locked.</summary>
    private async Task<(long Thread, long Post)> StartAsync()
    {
        var services = world.Hub.Services;
        var colleague = (await world.AskerAsync(PersonRole.Coordinator)).Person!.Reader;
        var moderator = (await world.AskerAsync(PersonRole.Moderator)).Person!.Reader;
        var forum = services.GetRequiredService<ForumWriter>();
        var input = new ThreadInput(world.Restricted, $"{Secret} първи", $"{Secret} втори", "bg", null);
        var made = await forum.StartThreadAsync(colleague, input, CancellationToken.None);
        await forum.ReplyAsync(colleague, made.ThreadId, new PostInput($"{Secret} трети", null), CancellationToken.None);
        var edit = new EditInput($"{Secret} пети", 1, Secret);
        await services.GetRequiredService<PostEditor>().EditAsync(colleague, made.PostId, edit, CancellationToken.None);
        var moderation = services.GetRequiredService<ForumModeration>();
        await moderation.ChangePostAsync(moderator, made.PostId, hide: true, Secret, CancellationToken.None);
        await moderation.ChangeThreadAsync(moderator, made.ThreadId, ThreadEventKind.Locked, Secret, CancellationToken.None);
        return (made.ThreadId, made.PostId);
    }

    private IEnumerable<string> Addresses(long thread, long post)
    {
        string[] pages =
        [
            "", "forum", $"forum/{world.Restricted}", $"forum/{world.Restricted}/new", $"forum/{world.Open}", $"forum/{world.Open}?page=2",
            $"forum/threads/{thread}", $"forum/threads/{thread}/x", $"forum/threads/{thread}/{SecretSlug}",
            $"forum/threads/{thread}/x?page=2",
            $"forum/threads/{thread}/x?quote={post}", $"forum/threads/{thread}/print", $"forum/threads/{thread}/moderate",
            $"forum/posts/{post}", $"forum/posts/{post}/history", $"forum/posts/{post}/edit", $"forum/posts/{post}/moderate",
            "account/profile", "about", "nothing-here",
        ];
        string[] sent =
        [
            $"POST /bg/forum/threads/{thread}/posts body=Отговор", $"POST /bg/forum/threads/{thread}/posts body=",
            $"POST /bg/forum/threads/{thread}/posts body=Отговор&action=preview",
            $"POST /bg/forum/{world.Restricted}/threads title=&body=&language=bg",
            $"POST /bg/forum/posts/{post}/edit body=Отговор&version=2", $"POST /bg/forum/posts/{post}/edit body=Отговор&version=1",
            $"POST /bg/forum/threads/{thread}/moderate act=Locked", $"POST /bg/forum/posts/{post}/moderate hide=false",
            $"POST /bg/forum/threads/{thread}/read number=1",
        ];
        string[] programs =
        [
            $"GET /api/v1/threads?section={world.Open}", $"GET /api/v1/threads?section={world.Restricted}", $"GET /api/v1/threads/{thread}",
            $"GET /api/v1/threads/{thread}/posts", $"POST /api/v1/threads/{thread}/posts body=Отговор", "GET /robots.txt",
            "GET /sitemap.xml",
        ];
        return [.. pages.SelectMany(page => new[] { $"GET /bg/{page}", $"GET /en/{page}" }), .. sent, .. programs];
    }

    private static async Task AssertSilentAsync(RightsAsker asker, string request)
    {
        using var answer = await asker.AskAsync(request);
        var answered = $"{answer.Headers} {answer.Content.Headers} {await answer.Content.ReadAsStringAsync()}";
        var requested = request.Contains(SecretSlug, StringComparison.Ordinal);
        Assert.False(answered.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{request} tells the title");
        Assert.False(
            !requested && answered.Contains(SecretSlug, StringComparison.OrdinalIgnoreCase), $"{request} tells the title's address");
        Assert.True((int)answer.StatusCode < 500, $"{request} broke");
    }

    private static async Task<IReadOnlyList<string>> ReadAllAsync(RightsAsker asker, IEnumerable<string> places)
    {
        var texts = new List<string>();
        foreach (var place in places)
        {
            using var answer = await asker.AskAsync(place);
            var text = await answer.Content.ReadAsStringAsync();

            // The sealed state at the end of a page is another each time.
            texts.Add(text.Split("<!--Blazor-Server-Component-State:")[0]);
        }

        return texts;
    }

    private static string Transliterated(string title) => ForumLinks.Slug(title);
}
