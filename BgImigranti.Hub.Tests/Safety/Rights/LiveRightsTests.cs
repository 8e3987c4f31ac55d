using System.Globalization;
using System.Reflection;
using BgImigranti.Hub.Live.Sockets;
using BgImigranti.Hub.Publishing.Editor;
using BgImigranti.Hub.TestKit;
using Microsoft.JSInterop;

namespace BgImigranti.Hub.Tests.Safety.Rights;

/// <summary>Who may do what without asking for a page: by the methods of the live hub, and from a page's script in a circuit.</summary>
public sealed class LiveRightsTests(RightsWorld world) : IClassFixture<RightsWorld>
{
    [Fact]
    public void Every_hub_method_and_everything_a_script_may_call_has_a_row()
    {
        const BindingFlags Own =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var hub = typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method)
            .Select(method => $"hub {method.Name}");
        var invokables = typeof(LiveHub).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(Own))
            .Where(method => method.IsDefined(typeof(JSInvokableAttribute)))
            .Select(method => $"circuit {method.DeclaringType!.Name}.{method.Name}");

        var rows = RightsTable.HubCalls.Concat(RightsTable.Invokables).Select(row => row.Endpoint).Distinct(StringComparer.Ordinal);

        Assert.Equal(hub.Concat(invokables).Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_comes_of_a_call_of_the_hub_stands_in_the_table()
    {
        foreach (var row in RightsTable.HubCalls)
        {
            var outcomes = new List<string>();
            foreach (var role in RightsTable.Askers)
            {
                outcomes.Add(await CallAsync(row, await world.AskerAsync(role)));
            }

            Assert.True(row.Expected.SequenceEqual(outcomes), $"{row}: {string.Join(' ', outcomes)}");
        }
    }

    [Fact]
    public async Task What_comes_of_a_call_in_a_circuit_stands_in_the_table()
    {
        foreach (var row in RightsTable.Invokables)
        {
            var outcomes = new List<string>();
            foreach (var role in RightsTable.Askers)
            {
                var asker = await world.AskerAsync(role);
                var requested = await world.PrepareAsync(row.Request, asker);
                long? id = requested == "new" ? null : long.Parse(requested, CultureInfo.InvariantCulture);
                var isShown = row.Endpoint.Contains(nameof(EditorIsland), StringComparison.Ordinal)
                    ? await ForgedCompanion.ShowsItemAsync(world.Hub, asker.Person, id)
                    : await ForgedCompanion.ShowsPreviewAsync(world.Hub, asker.Person, id);
                outcomes.Add(isShown ? "preview" : "nothing");
            }

            Assert.True(row.Expected.SequenceEqual(outcomes), $"{row}: {string.Join(' ', outcomes)}");
        }
    }

    [Fact]
    public async Task A_refused_stream_sounds_the_same_whether_it_exists_or_not()
    {
        var visitor = await world.AskerAsync(null);
        await using var socket = await world.Hub.SocketAsync("en");
        var hidden = await world.PrepareAsync("thread/{network-thread}", visitor);

        var existing = await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync(hidden, 0));
        var missing = await Assert.ThrowsAsync<HubRefusedException>(() => socket.FollowAsync("thread/999999999", 0));

        Assert.Equal(missing.Message.Replace("thread/999999999", hidden, StringComparison.Ordinal), existing.Message);
    }

    private async Task<string> CallAsync(RightsRow row, RightsAsker asker)
    {
        await using var socket = await world.Hub.SocketAsync("en", asker.Person);
        var stream = await world.PrepareAsync(row.Request, asker);
        if (row.Endpoint == "hub Unfollow")
        {
            await socket.UnfollowAsync(stream);
            return "done";
        }

        try
        {
            await socket.FollowAsync(stream, 0);
            return "follows";
        }
        catch (HubRefusedException refusal)
        {
            return refusal.Message.Contains("There is no stream", StringComparison.Ordinal) ? "unknown" : "refused";
        }
    }
}
