using System.Runtime.InteropServices;

namespace BgImigranti.Hub.Bench.Measuring;

/// <summary>What the figures were measured on.</summary>
/// <param name="Cores">Cores that the bench, the hub and the floors share.</param>
/// <param name="MemoryMegabytes">Memory available to the process.</param>
internal sealed record Machine(string Processor, int Cores, long MemoryMegabytes, string System, string Runtime)
{
    public static Machine Read() => new(
        ProcessorName() ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    private static string? ProcessorName()
    {
        const string source = "/proc/cpuinfo";
        return File.Exists(source)
            ? File.ReadLines(source)
                .Where(line => line.StartsWith("model name", StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
                .FirstOrDefault()
            : null;
    }
}
