using System.Globalization;

namespace BgImigranti.Hub.Live;

/// <summary>Names of the streams, as they stand in the contract of the hub and in <c>data-live</c>.</summary>
public static class LiveStreams
{
    /// <summary>The front page.</summary>
    public const string Front = "front";

    /// <summary>Lists of the public sections.</summary>
    public const string Forum = "forum";

    /// <summary>Lists of the sections that only the network may read.</summary>
    public const string Network = "network";

    /// <summary>What is urgent at this moment: followed by every page.</summary>
    public const string Urgent = "urgent";

    /// <summary>The directory of organisations and their pages.</summary>
    public const string Organisations = "organisations";

    private const string ThreadPrefix = "thread/";
    private const string MemberPrefix = "member/";
    private const string DeskPrefix = "desk/";

    /// <summary>One thread.</summary>
    public static string Thread(long id) => ThreadPrefix + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>What concerns one person alone.</summary>
    public static string Member(long id) => MemberPrefix + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The desk of an organisation.</summary>
    public static string Desk(long organisationId) => DeskPrefix + organisationId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id in a desk's stream; null for every other stream.</summary>
    public static long? DeskId(string stream) => Id(stream, DeskPrefix);

    /// <summary>The id in a thread's stream; null for every other stream.</summary>
    public static long? ThreadId(string stream) => Id(stream, ThreadPrefix);

    /// <summary>The id in a person's stream; null for every other stream.</summary>
    public static long? MemberId(string stream) => Id(stream, MemberPrefix);

    private static long? Id(string stream, string prefix)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(stream.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && stream.Length == prefix.Length + id.ToString(CultureInfo.InvariantCulture).Length
                ? id
                : null;
    }
}
