using BgImigranti.Hub.TestKit;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>What tests ask of a socket.</summary>
public static class Sockets
{
    extension(HubSocket socket)
    {
        /// <summary>The next change; the test fails when none comes in time.</summary>
        public async Task<LiveChangeMessage> NextAsync(TimeSpan patience)
        {
            using var timeout = new CancellationTokenSource(patience);
            return await socket.Changes.ReadAsync(timeout.Token);
        }
    }
}
