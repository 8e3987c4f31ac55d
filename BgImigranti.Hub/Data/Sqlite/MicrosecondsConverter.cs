using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BgImigranti.Hub.Data.Sqlite;

/// <summary>
/// A UTC instant as microseconds since 1970: the precision of PostgreSQL, so that both engines give back the same value.
/// Local and unspecified times are refused rather than silently shifted.
/// </summary>
public sealed class MicrosecondsConverter() : ValueConverter<DateTime, long>(
    instant => ToMicroseconds(instant),
    microseconds => DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond))
{
    private static long ToMicroseconds(DateTime instant) =>
        instant.Kind == DateTimeKind.Utc
            ? (instant - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond
            : throw new ArgumentException("Only UTC instants are kept.", nameof(instant));
}
