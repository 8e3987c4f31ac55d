using System.Collections.Concurrent;

namespace BgImigranti.Hub.Data;

/// <summary>
/// What was read a moment ago. A value is believed for a second, counted from before its reading began, so that a right taken
/// away on another node ends in time; several who ask at once share one reading. What was not found is not remembered.
/// </summary>
public sealed class ShortLivedCache<TKey, TValue>(TimeProvider clock, Func<TKey, Task<TValue?>> load)
    where TKey : notnull
    where TValue : class
{
    private const int SweepThreshold = 10_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();

    /// <summary>The value, read now or at most a second ago; null when there is none.</summary>
    public async ValueTask<TValue?> GetAsync(TKey key)
    {
        var entry = GetOrAddEntry(key);
        try
        {
            var value = await entry.Value.Value;
            if (value is null)
            {
                _entries.TryRemove(KeyValuePair.Create(key, entry));
            }

            return value;
        }
        catch
        {
            _entries.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    }

    /// <summary>Reads anew the next time; what is being read right now is no longer believed by those who ask later.</summary>
    public void Invalidate(TKey key) => _entries.TryRemove(key, out _);

    private Entry GetOrAddEntry(TKey key)
    {
        while (true)
        {
            if (_entries.TryGetValue(key, out var existing) && IsFresh(existing))
            {
                return existing;
            }

            var entry = new Entry(clock.GetTimestamp(), new Lazy<Task<TValue?>>(() => load(key)));
            if (existing is null ? _entries.TryAdd(key, entry) : _entries.TryUpdate(key, entry, existing))
            {
                SweepWhenFull();
                return entry;
            }
        }
    }

    private bool IsFresh(Entry entry) => clock.GetElapsedTime(entry.ReadAt) < Lifetime;

    private void SweepWhenFull()
    {
        if (_entries.Count <= SweepThreshold)
        {
            return;
        }

        foreach (var expired in _entries.Where(pair => !IsFresh(pair.Value)))
        {
            _entries.TryRemove(expired);
        }
    }

    private sealed record Entry(long ReadAt, Lazy<Task<TValue?>> Value);
}
