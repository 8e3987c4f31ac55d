using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>
/// The load data, the same on every run: ten years in which threads are opened evenly and each is answered mostly while it is young,
/// so that the posts of a thread lie scattered as in a forum that grew.
/// </summary>
internal sealed class SeedPlan(VerbRequest.Seed size, int sections, MarkdownRenderer markdown)
{
    private const int BatchSize = 4_000;
    private const int EnglishOneIn = 3;
    private static readonly DateTime Begin = new(2016, 1, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Span = TimeSpan.FromDays(3650);

    private readonly SeedTexts _bulgarian = SeedTexts.Bulgarian(markdown);
    private readonly SeedTexts _english = SeedTexts.English(markdown);
    private readonly Random _random = new(2026);
    private readonly int[] _numbers = new int[size.Threads];
    private int _opened;

    /// <summary>The batches, to be written one after the other; can be read once.</summary>
    public IEnumerable<SeedBatch> Batches()
    {
        var threads = new List<SeedThread>();
        var posts = new List<SeedPost>(BatchSize);
        for (var i = 0; i < size.Posts; i++)
        {
            var at = Begin + (Span * ((double)i / size.Posts));
            at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
            posts.Add((long)_opened * size.Posts <= (long)i * size.Threads ? Open(threads, at) : Answer(at));
            if (posts.Count == BatchSize || i == size.Posts - 1)
            {
                yield return new SeedBatch([.. threads], [.. posts]);
                threads.Clear();
                posts.Clear();
            }
        }
    }

    private static bool IsEnglish(int thread) => thread % EnglishOneIn == EnglishOneIn - 1;

    private SeedPost Open(List<SeedThread> threads, DateTime at)
    {
        var index = _opened++;
        var post = Post(index, at);
        threads.Add(new SeedThread(
            index, post.Section, post.Author, IsEnglish(index), (IsEnglish(index) ? _english : _bulgarian).Title(index), at));
        return post;
    }

    private SeedPost Answer(DateTime at)
    {
        var age = Math.Pow(_random.NextDouble(), 3);
        return Post(_opened - 1 - (int)(age * _opened), at);
    }

    private SeedPost Post(int thread, DateTime at)
    {
        var body = (IsEnglish(thread) ? _english : _bulgarian).Body((uint)_random.Next());
        return new SeedPost(thread, thread % sections, ++_numbers[thread], _random.Next(size.People), body, at);
    }
}
