using System.Globalization;

namespace BgImigranti.Hub.Bench.Processes;

/// <summary>How much an installation is filled with before it is measured.</summary>
internal sealed record SeedSize(int Threads, int Posts, int People, int Events = 0)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Threads:#,0} threads, {Posts:#,0} posts, {People:#,0} people, {Events:#,0} events");
}
