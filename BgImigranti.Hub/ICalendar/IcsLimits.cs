namespace BgImigranti.Hub.ICalendar;

/// <summary>How much of a file is read; what is larger is refused as a whole.</summary>
public static class IcsLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Bytes = 2 * 1024 * 1024;

    /// <summary>Most events, the faulty ones included.</summary>
    public const int Events = 5_000;

    /// <summary>Longest line after it was joined, in bytes.</summary>
    public const int LineBytes = 64 * 1024;

    /// <summary>Most lines after they were joined.</summary>
    public const int Lines = 200_000;

    /// <summary>Deepest block within blocks.</summary>
    public const int Depth = 8;

    /// <summary>Most parameters of a property.</summary>
    public const int Parameters = 20;
}
