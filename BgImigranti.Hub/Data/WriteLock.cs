using System.Globalization;

namespace BgImigranti.Hub.Data;

/// <summary>
/// What operations take turns at, until the end of their transaction. Each feature names its own in one class <c>XxxLocks</c>, and nowhere
/// else: two spellings of one lock would be two locks.
/// </summary>
/// <param name="Level">What kind of thing it is, and when it may be taken.</param>
/// <param name="Key">Which one; empty where there is only one.</param>
public readonly record struct WriteLock(LockLevel Level, string Key = "")
{
    /// <summary>The lock of what has an id.</summary>
    public WriteLock(LockLevel level, long id)
        : this(level, id.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>Its name in the database.</summary>
    public string Name => $"{Level}/{Key}";
}
