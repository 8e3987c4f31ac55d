using BgImigranti.Hub.Data;
using Microsoft.AspNetCore.OutputCaching;

namespace BgImigranti.Hub.Live;

/// <summary>
/// Keeps pages of visitors until one of the streams they show changes. Only pages that ask for it are kept, and only answers to
/// people who are not signed in.
/// </summary>
public sealed class PageCache(IServiceProvider services) : IOutputCachePolicy, IChangeListener
{
    /// <summary>How long a page is kept at the most, should a change not have been heard of.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private const string AllKeys = "*";

    /// <summary>How the names of cookies begin that make a page somebody's own.</summary>
    private const string PersonalCookie = "hub-";

    /// <summary>
    /// Counts the changes of streams, many streams to a counter: a page that was read before a change and is ready after it must
    /// not be kept.
    /// </summary>
    private readonly long[] _changeCounters = new long[4096];

    private readonly Lazy<IOutputCacheStore> _store = new(services.GetRequiredService<IOutputCacheStore>);

    /// <summary>This page may be kept until one of <paramref name="streams"/> changes; to be called before anything is read.</summary>
    public static void CacheUntilChanged(HttpContext context, params ReadOnlySpan<string> streams)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<IOutputCacheFeature>()?.Context is not { } cacheContext
            || context.Features.Get<PageDependencies>() is not { } dependencies)
        {
            return;
        }

        dependencies.IsCacheable = true;

        // What is urgent stands on every page.
        dependencies.Add(cacheContext, LiveStreams.Urgent);
        foreach (var stream in streams)
        {
            dependencies.Add(cacheContext, stream);
        }
    }

    /// <inheritdoc />
    public void OnCommitted(IReadOnlyCollection<string> streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        foreach (var stream in streams)
        {
            Interlocked.Increment(ref _changeCounters[Slot(stream)]);
            if (_store.IsValueCreated)
            {
                _ = _store.Value.EvictByTagAsync(stream, CancellationToken.None).AsTask();
            }
        }
    }

    /// <inheritdoc />
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        var isVisitor = !request.Headers.ContainsKey("Authorization")
            && !request.Cookies.Keys.Any(name => name.StartsWith(PersonalCookie, StringComparison.Ordinal));

        // An answer without a body would be kept as one of no length.
        context.EnableOutputCaching = isVisitor && HttpMethods.IsGet(request.Method);
        context.AllowCacheLookup = context.EnableOutputCaching;
        context.AllowCacheStorage = context.EnableOutputCaching;
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = MaxAge;
        context.CacheVaryByRules.QueryKeys = AllKeys;
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request);
        context.CacheVaryByRules.HeaderNames = "Save-Data";
        context.HttpContext.Features.Set(new PageDependencies(this));

        // From here on something may be kept that a change has to evict.
        _ = _store.Value;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var dependencies = context.HttpContext.Features.Get<PageDependencies>();
        context.AllowCacheStorage = context.EnableOutputCaching
            && dependencies is { IsCacheable: true }
            && dependencies.Counters.TrueForAll(dependency => CounterFor(dependency.Stream) == dependency.Counter)
            && response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }

    private long CounterFor(string stream) => Interlocked.Read(ref _changeCounters[Slot(stream)]);

    private static int Slot(string stream) => (int)((uint)string.GetHashCode(stream, StringComparison.Ordinal) % 4096);

    private sealed class PageDependencies(PageCache cache)
    {
        public PageCache Cache => cache;

        public bool IsCacheable { get; set; }

        public List<(string Stream, long Counter)> Counters { get; } = [];

        public void Add(OutputCacheContext cacheContext, string stream)
        {
            cacheContext.Tags.Add(stream);
            Counters.Add((stream, Cache.CounterFor(stream)));
        }
    }
}
