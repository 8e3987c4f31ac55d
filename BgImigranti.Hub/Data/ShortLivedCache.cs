using System.Collections.Concurrent;

namespace BgImigranti.Hub.Data;

/// <summary>
/// What was read a moment ago. A value is believed for a second, counted from before its reading began, so that a right taken
/// away on another node ends in time; several who ask at once share one reading. What was not found is not remembered.
/// </summary>
public sealed class ShortLivedCache<TKey, TValue>(TimeProvider clock, Func<TKey, Task<TValue?>> read)
    where TKey : notnull
    where TValue : class
{
    private const int Crowd = 10_000;
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<TKey, Reading> _readings = new();

    /// <summary>The value, read now or at most a second ago; null when there is none.</summary>
    public async ValueTask<TValue?> GetAsync(TKey key)
    {
        var reading = FreshReading(key);
        try
        {
            var value = await reading.Value.Value;
            if (value is null)
            {
                _readings.TryRemove(KeyValuePair.Create(key, reading));
            }

            return value;
        }
        catch
        {
            _readings.TryRemove(KeyValuePair.Create(key, reading));
            throw;
        }
    }

    /// <summary>Reads anew the next time; what is being read right now is no longer believed by those who ask later.</summary>
    public void Forget(TKey key) => _readings.TryRemove(key, out _);

    private Reading FreshReading(TKey key)
    {
        while (true)
        {
            if (_readings.TryGetValue(key, out var known) && IsBelieved(known))
            {
                return known;
            }

            var reading = new Reading(clock.GetTimestamp(), new Lazy<Task<TValue?>>(() => read(key)));
            if (known is null ? _readings.TryAdd(key, reading) : _readings.TryUpdate(key, reading, known))
            {
                SweepWhenCrowded();
                return reading;
            }
        }
    }

    private bool IsBelieved(Reading reading) => clock.GetElapsedTime(reading.Since) < Believed;

    private void SweepWhenCrowded()
    {
        if (_readings.Count <= Crowd)
        {
            return;
        }

        foreach (var old in _readings.Where(pair => !IsBelieved(pair.Value)))
        {
            _readings.TryRemove(old);
        }
    }

    private sealed record Reading(long Since, Lazy<Task<TValue?>> Value);
}
