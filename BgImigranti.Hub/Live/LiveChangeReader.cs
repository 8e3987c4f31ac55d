using System.Security.Claims;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Localization;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Live;

/// <summary>Reads the numbered log and turns its lines into what followers receive.</summary>
public sealed partial class LiveChangeReader(
    IDbContextFactory<HubDbContext> contexts,
    IEnumerable<ILiveFragments> fragments,
    IEnumerable<ILiveStreamSource> sources,
    ILogger<LiveChangeReader> logger)
{
    private readonly ILiveFragments[] _fragments = [.. fragments];
    private readonly ILiveStreamSource[] _sources = [.. sources];

    internal static ClaimsPrincipal Visitor { get; } = new(new ClaimsIdentity());

    /// <summary>Changes with a version in (<paramref name="after"/>, <paramref name="upTo"/>], oldest first.</summary>
    public async Task<IReadOnlyList<LiveChange>> ReadAsync(
        string stream, long after, long upTo, int maxCount, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.LiveChanges.AsNoTracking()
            .Where(change => change.Stream == stream && change.Version > after && change.Version <= upTo)
            .OrderBy(change => change.Version)
            .Take(maxCount)
            .ToListAsync(cancellation);
    }

    /// <summary>Newest version of each of the streams that has one.</summary>
    public async Task<IReadOnlyDictionary<string, long>> VersionsAsync(IReadOnlyCollection<string> streams, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var batch in streams.Chunk(500))
        {
            await foreach (var row in db.LiveStreams.AsNoTracking()
                .Where(row => batch.Contains(row.Name))
                .AsAsyncEnumerable()
                .WithCancellation(cancellation))
            {
                versions[row.Name] = row.Version;
            }
        }

        return versions;
    }

    /// <summary>Version of the oldest change that is still kept; 1 when nothing was told or trimmed.</summary>
    public async Task<long> OldestVersionAsync(string stream, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.LiveChanges.Where(change => change.Stream == stream).MinAsync(change => (long?)change.Version, cancellation) ?? 1;
    }

    /// <summary>The changes as messages in <paramref name="language"/>, one each, in order.</summary>
    public async Task<IReadOnlyList<LiveMessage>> RenderAsync(
        IReadOnlyList<LiveChange> changes, Language language, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(language);
        using var languageScope = language.Use();
        var rendered = new Dictionary<long, LiveFragment>(changes.Count);
        foreach (var owner in _fragments)
        {
            var ownChanges = changes.Where(change => owner.Kinds.Contains(change.Kind)).ToList();
            var markups = ownChanges.Count == 0 ? [] : await RenderOwnAsync(owner, ownChanges, cancellation);
            foreach (var (change, fragment) in ownChanges.Zip(markups))
            {
                rendered[change.Version] = fragment;
            }
        }

        return [.. changes.Select(change => ToMessage(change, rendered.GetValueOrDefault(change.Version, LiveFragment.RefreshPage)))];
    }

    /// <summary>May this person follow this stream, now?</summary>
    public async ValueTask<StreamAccess> AccessAsync(string stream, ClaimsPrincipal person, CancellationToken cancellation)
    {
        foreach (var source in _sources)
        {
            var access = await source.AccessAsync(stream, person, cancellation);
            if (access != StreamAccess.Unknown)
            {
                return access;
            }
        }

        return StreamAccess.Unknown;
    }

    private async Task<IReadOnlyList<LiveFragment>> RenderOwnAsync(
        ILiveFragments owner, List<LiveChange> changes, CancellationToken cancellation)
    {
        try
        {
            return await owner.RenderAsync(changes, cancellation);
        }
#pragma warning disable CA1031 // One fragment that fails must not stop the stream for everybody: pages fetch themselves instead.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogRenderingFailed(failure, changes[0].Stream, changes[0].Version);
            return [.. changes.Select(_ => LiveFragment.RefreshPage)];
        }
    }

    private static LiveMessage ToMessage(LiveChange change, LiveFragment fragment) => new(
        change.Stream,
        change.Version,
        change.Kind,
        fragment.Action switch
        {
            LiveAction.Append => "append",
            LiveAction.Replace => "replace",
            LiveAction.Remove => "remove",
            _ => "refresh",
        },
        fragment.Target,
        fragment.Html);

    [LoggerMessage(Level = LogLevel.Error, Message = "Changes of {Stream} from version {Version} could not be rendered")]
    private partial void LogRenderingFailed(Exception failure, string stream, long version);
}
