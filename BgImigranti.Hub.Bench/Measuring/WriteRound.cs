namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>What one round of writing gave.</summary>
/// <param name="PerSecond">Acknowledged posts per second, all writers together.</param>
/// <param name="Latencies">From sending to the acknowledgement.</param>
internal sealed record WriteRound(double PerSecond, Latencies Latencies);
