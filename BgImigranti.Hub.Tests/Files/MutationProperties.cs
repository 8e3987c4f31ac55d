using BgImigranti.Hub.Tests.Files.Samples;
using BgImigranti.Hub.Ui;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>
/// Good files of which something was changed, cut out or put in: whatever comes of it, the hub answers and does not fall.
/// </summary>
[Trait("Category", "Slow")]
public sealed class MutationProperties : IDisposable
{
    private readonly StoreFolder _folder = new();

    public static TheoryData<string> Names =>
        ["JPEG", "PNG", "WebP", "GIF that moves", "PDF with packed objects", "DOCX", "PPTX with a sheet inside", "ODT", "CSV"];

    private static Gen<Func<byte[], byte[]>> Changes =>
        from place in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(1, 12)
        from fresh in Gen.Elements((byte)0, (byte)1, (byte)0x7F, (byte)0x80, (byte)0xFF, (byte)'/', (byte)'<', (byte)0xD9)
        from kind in Gen.Choose(0, 3)
        select (Func<byte[], byte[]>)(bytes => Changed(bytes, place, length, fresh, kind));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_changed_file_is_taken_or_refused_and_nothing_else_happens(string name)
    {
        var good = GoodFiles.All[name].Content;
        foreach (var changes in Changes.NonEmptyListOf().Sample(400, 400))
        {
            var changed = changes.Take(4).Aggregate(good, (bytes, change) => change(bytes));
            try
            {
                var file = await _folder.SaveAsync(changed);
                Assert.NotNull(_folder.Store.Find(file.Hash));
            }
            catch (RefusalException refusal)
            {
                Assert.NotEmpty(refusal.Text);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"This falls: {Convert.ToBase64String(changed)}", error);
            }
        }

        Assert.DoesNotContain(_folder.Files, path => path.EndsWith(".part", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Changed(byte[] bytes, int place, int length, byte fresh, int kind)
    {
        var at = place % Math.Max(1, bytes.Length);
        var end = Math.Min(bytes.Length, at + length);
        return kind switch
        {
            0 => [.. bytes[..at], .. Enumerable.Repeat(fresh, end - at), .. bytes[end..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..at], .. Enumerable.Repeat(fresh, length), .. bytes[at..]],
            _ => [.. bytes[..at], .. bytes[(bytes.Length - (bytes.Length - at))..end], .. bytes[at..]],
        };
    }
}
