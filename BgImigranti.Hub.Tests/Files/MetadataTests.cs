using BgImigranti.Hub.Tests.Files.Samples;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>Pictures lose what they tell of their maker, and stay the same pictures.</summary>
public sealed class MetadataTests : IDisposable
{
    private static readonly string[] Traces =
    [
        "GPS", "42.6977", "Exif", "eXIf", "EXIF", "XMP", "xpacket", "Мария", "script", "tEXt", "Photoshop", "MPF"
    ];

    private readonly StoreFolder _folder = new();

    public static TheoryData<string> Names => [.. Gossips.Keys];

    /// <summary>Pictures with all sorts of metadata, and the same pictures without.</summary>
    private static Dictionary<string, (byte[] Told, byte[] Silent)> Gossips => new()
    {
        ["JPEG with the place"] = (Pictures.Jpeg(8, 6, Pictures.Segment(0xE1, Pictures.Exif(1, "GPS 42.6977"))), Pictures.Jpeg(8, 6)),
        ["JPEG with XMP"] = (Pictures.Jpeg(
            8, 6, Pictures.Segment(0xE1, Bytes.For("http://ns.adobe.com/xap/1.0/\0<?xpacket?><script>Мария"))), Pictures.Jpeg(8, 6)),
        ["JPEG with a comment"] = (Pictures.Jpeg(8, 6, Pictures.Segment(0xFE, Bytes.For("<script>Мария</script>"))), Pictures.Jpeg(8, 6)),
        ["JPEG of a picture program"] = (Pictures.Jpeg(
            8, 6, Pictures.Segment(0xED, Bytes.For("Photoshop 3.0\0Мария"))), Pictures.Jpeg(8, 6)),
        ["JPEG with more pictures"] = (Pictures.Jpeg(8, 6, Pictures.Segment(0xE2, Bytes.For("MPF\0Мария"))), Pictures.Jpeg(8, 6)),
        ["JPEG that is filled up with zeros"] = ([.. Pictures.Jpeg(8, 6), .. new byte[100]], Pictures.Jpeg(8, 6)),
        ["PNG with the place"] = (Pictures.Png(8, 6, Pictures.Chunk("eXIf", Bytes.For("II*\0GPS 42.6977"))), Pictures.Png(8, 6)),
        ["PNG with texts"] = (Pictures.Png(
            8,
            6,
            Pictures.Chunk("tEXt", Bytes.For("Author\0Мария")),
            Pictures.Chunk("iTXt", Bytes.For("XML:com.adobe.xmp\0\0\0\0\0XMP"))), Pictures.Png(8, 6)),
        ["PNG with a time and something unknown"] = (Pictures.Png(
            8, 6, Pictures.Chunk("tIME", new byte[7]), Pictures.Chunk("maRi", Bytes.For("Мария"))), Pictures.Png(8, 6)),
        ["WebP with the place"] = (Pictures.Webp(0x08, Pictures.WebpChunk("EXIF", Bytes.For("II*\0GPS 42.6977"))), Pictures.Webp()),
        ["WebP with XMP and something unknown"] = (Pictures.Webp(
            0x04, Pictures.WebpChunk("XMP ", Bytes.For("<xpacket>")), Pictures.WebpChunk("MARI", Bytes.For("Мария"))), Pictures.Webp()),
        ["GIF with a comment"] = (Pictures.Gif(2, 2, [0x21, 0xFE, 8, .. "<script>"u8, 0]), Pictures.Gif()),
        ["GIF with XMP"] = (Pictures.Gif(2, 2, [0x21, 0xFF, 11, .. "XMP DataXMP"u8, 7, .. "xpacket"u8, 0]), Pictures.Gif()),
        ["GIF with a text"] = (Pictures.Gif(2, 2, [0x21, 0x01, 12, .. new byte[12], 3, .. "GPS"u8, 0]), Pictures.Gif()),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_picture_tells_of_its_maker_is_gone_and_the_picture_is_the_same(string name)
    {
        var (telling, silent) = Gossips[name];

        var file = await _folder.SaveAsync(telling);
        var kept = _folder.Read(file);

        Assert.Equal(silent, kept);
        Assert.All(Traces, trace => Assert.False(Bytes.Holds(kept, trace), trace));
        Assert.Equal((await _folder.SaveAsync(silent)).Hash, file.Hash);
        Assert.True(file is { Width: > 0, Height: > 0 });
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public async Task A_picture_that_lies_on_its_side_is_still_turned_and_says_nothing_else(byte orientation)
    {
        var telling = Pictures.Jpeg(8, 6, Pictures.Segment(0xE1, Pictures.Exif(orientation, "GPS 42.6977")));

        var file = await _folder.SaveAsync(telling);
        var kept = _folder.Read(file);

        Assert.False(Bytes.Holds(kept, "42.6977"));
        Assert.Equal(Pictures.Jpeg(8, 6).Length + 36, kept.Length);
        byte[] field = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation];
        Assert.True(kept.AsSpan(0, 40).IndexOf(field) > 0);
        Assert.Equal(file.Hash, (await _folder.SaveAsync(kept)).Hash);
    }

    [Fact]
    public async Task A_profile_of_colours_and_Adobes_mark_belong_to_the_picture()
    {
        var picture = Pictures.Jpeg(
            8,
            6,
            Pictures.Segment(0xE2, Bytes.For("ICC_PROFILE\0\u0001\u0001colours")),
            Pictures.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]));

        Assert.Equal(picture, _folder.Read(await _folder.SaveAsync(picture)));
    }

    public void Dispose() => _folder.Dispose();
}
