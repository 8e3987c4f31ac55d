using NodaTime;

namespace BgImigranti.Hub.Recurrence;

/// <summary>Two ordered lists as one, each start once, computed as it is asked for.</summary>
internal static class SeriesMerge
{
    public static IEnumerable<LocalDateTime> For(IEnumerable<LocalDateTime> one, IEnumerable<LocalDateTime> other)
    {
        using var left = one.GetEnumerator();
        using var right = other.GetEnumerator();
        var hasLeft = left.MoveNext();
        var hasRight = right.MoveNext();
        LocalDateTime? last = null;
        while (hasLeft || hasRight)
        {
            var isLeft = hasLeft && (!hasRight || left.Current <= right.Current);
            var next = isLeft ? left.Current : right.Current;
            if (isLeft)
            {
                hasLeft = left.MoveNext();
            }
            else
            {
                hasRight = right.MoveNext();
            }

            if (next != last)
            {
                last = next;
                yield return next;
            }
        }
    }
}
