using System.Text.Json;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.Tests.Architecture;
using BgImigranti.Hub.Tests.ICalendar.Peers;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Events.Feeds;

/// <summary>Files of the hub's calendar, as whoever subscribed gets them.</summary>
internal static class CalendarFiles
{
    extension(HubServer hub)
    {
        /// <summary>The text of a file.</summary>
        public async Task<string> FileAsync(string address)
        {
            using var client = hub.Client();
            return await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        }

        /// <summary>What a file holds, all of it understood.</summary>
        public async Task<IReadOnlyList<IcsEvent>> ComponentsAsync(string address)
        {
            var read = IcsReader.Read(await hub.FileAsync(address));
            Offenders.AreNone(read.Errors.Select(error => error.Text));
            return read.Events;
        }
    }

    /// <summary>Three programs of other people read the file as we do: every component of it.</summary>
    public static async Task AssertReadByPeersAsync(string file)
    {
        var ours = IcsReader.Read(file).Events.Select(ReadEvent.From).ToList();
        Assert.NotEmpty(ours);
        var python = JsonSerializer.Deserialize<JsonElement[][]>(await PeerProgram.PythonAsync("files.py", file))!;
        var node = JsonSerializer.Deserialize<JsonElement[]>(await PeerProgram.NodeAsync("files.mjs", "ical.js", file))!;
        foreach (var theirs in (JsonElement[][])[python[0], python[1], node])
        {
            Assert.Equal(ours, theirs.Select(ReadEvent.From));
        }
    }
}
