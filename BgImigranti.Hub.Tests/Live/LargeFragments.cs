using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Changes of the front page that weigh much and cost nothing to write.</summary>
internal sealed class LargeFragments(int length) : ILiveFragments
{
    private const string Kind = "large-trial";

    private int _rendered;

    /// <summary>Fragments made so far.</summary>
    public int Rendered => Volatile.Read(ref _rendered);

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal) { Kind };

    public Task<IReadOnlyList<LiveFragment>> RenderAsync(IReadOnlyList<LiveChange> changes, CancellationToken cancellation)
    {
        Interlocked.Add(ref _rendered, changes.Count);
        return Task.FromResult<IReadOnlyList<LiveFragment>>(
            [.. changes.Select(
                change => new LiveFragment(LiveAction.Append, "trial", new string((char)('a' + (change.Version % 26)), length)))]);
    }

    /// <summary>Tells so many in one commit.</summary>
    public static Task EmitAsync(HubServer hub, int count) => hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
    {
        for (var emitted = 0; emitted < count; emitted++)
        {
            scope.Emit(LiveStreams.Front, Kind, emitted);
        }

        return Task.CompletedTask;
    }, CancellationToken.None);
}
