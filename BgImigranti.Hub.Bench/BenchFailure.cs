namespace BgImigranti.Hub.Bench;

/// <summary>The bench cannot give an honest figure; the message says why, for people.</summary>
internal sealed class BenchFailure : Exception
{
    public BenchFailure(string message)
        : base(message)
    {
    }

    public BenchFailure(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
