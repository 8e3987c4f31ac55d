using BgImigranti.Hub.TestKit;

namespace BgImigranti.Hub.Tests.TestKit.LiveClient;

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

        /// <summary>Everything after a version, asked for until an answer brings nothing more.</summary>
        public async Task<IReadOnlyList<LiveChangeMessage>> CatchUpAsync(string stream, long since)
        {
            var caughtUp = new List<LiveChangeMessage>();
            while (true)
            {
                var answer = await socket.FollowAsync(stream, since, TestContext.Current.CancellationToken);
                Assert.False(answer.Reload);
                Assert.True(answer.Missed.Count == 0 || answer.Missed[^1].Version == answer.Version);
                if (answer.Missed.Count == 0)
                {
                    return caughtUp;
                }

                caughtUp.AddRange(answer.Missed);
                since = answer.Version;
            }
        }
    }
}
