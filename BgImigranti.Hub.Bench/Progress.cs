using System.Diagnostics;
using System.Globalization;

namespace BgImigranti.Hub.Bench;

/// <summary>Says on standard error what is being done, so that standard output holds the result alone.</summary>
internal sealed class Progress
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public void Say(string what) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(_start):mm\\:ss} {what}"));
}
