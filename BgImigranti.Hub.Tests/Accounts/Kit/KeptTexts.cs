using System.Collections.Concurrent;
using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>Remembers what was handed over after a sign-in.</summary>
public sealed class KeptTexts : IDraftStore
{
    /// <summary>What was handed over.</summary>
    public ConcurrentQueue<(long PersonId, string Key, string Title, string Body)> All { get; } = new();

    /// <inheritdoc />
    public Task SaveAsync(long personId, string key, string title, string body, CancellationToken cancellation)
    {
        All.Enqueue((personId, key, title, body));
        return Task.CompletedTask;
    }
}
