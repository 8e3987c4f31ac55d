using System.Globalization;

namespace BgImigranti.Hub.Registrations;

/// <summary>What is told when lists change; the subject is the event. Programs outside rely on the names.</summary>
public static class RegistrationKinds
{
    /// <summary>Seats of an event were taken or given back; in the event's stream of seats.</summary>
    public const string SeatsChanged = "seats-changed";

    /// <summary>The list of an event changed; on the desk of its organisation.</summary>
    public const string ListChanged = "sign-ups-changed";

    private const string SeatsPrefix = "seats/";

    /// <summary>The stream that tells how many seats of an event are left.</summary>
    public static string SeatsStream(long eventId) => SeatsPrefix + eventId.ToString(CultureInfo.InvariantCulture);

    /// <summary>The event of such a stream; null for every other.</summary>
    public static long? EventOf(string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.StartsWith(SeatsPrefix, StringComparison.Ordinal)
            && long.TryParse(stream.AsSpan(SeatsPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && SeatsStream(id) == stream
                ? id
                : null;
    }
}
