using Microsoft.Data.Sqlite;

namespace BgImigranti.Hub.Data;

/// <summary>
/// The SQLite that travels with the program. Every version from 3.7.0 to 3.51.2 can destroy a database in WAL mode when one connection
/// commits while another makes a checkpoint. It was mended in 3.51.3 and, on their own branches, in 3.50.7 and 3.44.6; see
/// <see href="https://sqlite.org/wal.html#walresetbug">The WAL-Reset Bug</see>.
/// </summary>
public static class SqliteLibrary
{
    private static readonly Version FixedIn = new(3, 51, 3);
    private static readonly Version[] FixedBranches = [new(3, 50, 7), new(3, 44, 6)];

    /// <summary>The version that is loaded.</summary>
    public static Version Version
    {
        get
        {
            using var connection = new SqliteConnection();
            return Version.Parse(connection.ServerVersion);
        }
    }

    /// <summary>Whether the hub may keep its database with this version.</summary>
    public static bool IsSafe(Version version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version >= FixedIn
            || FixedBranches.Any(branch => version >= branch && (version.Major, version.Minor) == (branch.Major, branch.Minor));
    }

    /// <summary>Why the hub does not start with this version; null when it may.</summary>
    public static string? ErrorFor(Version version) => IsSafe(version)
        ? null
        : $"Hub:Database is Sqlite, and SQLite {version} can destroy a database (https://sqlite.org/wal.html#walresetbug): "
            + $"{FixedIn} or later is needed, or {string.Join(" or ", FixedBranches.Select(branch => $"{branch} of {branch.ToString(2)}"))}.";
}
