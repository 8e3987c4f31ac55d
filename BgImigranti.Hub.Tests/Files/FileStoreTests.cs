using System.Security.Cryptography;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Tests.Files.Samples;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>What the store takes, what it refuses, and that it keeps nothing else.</summary>
public sealed class FileStoreTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public static TheoryData<string> Good => [.. GoodFiles.All.Keys];

    public static TheoryData<string> Hostile => [.. HostileFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_good_file_is_kept_to_the_byte_and_known_for_what_it_is(string name)
    {
        var (type, content) = GoodFiles.All[name];

        var file = await _folder.SaveAsync(content);

        Assert.Equal(type.ContentType, file.ContentType);
        Assert.Equal(content, _folder.Read(file));
        Assert.Equal(content.Length, file.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Hash);
        Assert.Equal(type.IsPicture, file is { Width: > 0, Height: > 0 });
        Assert.Equal([Path.Combine("files", file.Hash[..2], file.Hash[2..] + ".bin")], _folder.Files);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_file_is_refused_and_leaves_nothing_behind(string name)
    {
        var (code, content) = HostileFiles.All[name];

        Assert.Equal(code, await _folder.RefusalOfAsync(content));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void There_are_many_kinds_of_hostile_files()
    {
        Assert.InRange(HostileFiles.All.Count, 100, int.MaxValue);
    }

    [Fact]
    public async Task The_same_bytes_are_one_file_also_when_they_come_at_once()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _folder.SaveAsync(Pictures.Png())));

        Assert.Single(files.Select(file => file.Hash).Distinct());
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task What_was_received_and_not_kept_is_gone()
    {
        using (var source = new MemoryStream(Pictures.Png()))
        using (var pending = await _folder.Store.ReceiveAsync(source, FileUse.Attachment, CancellationToken.None))
        {
            Assert.Equal("image/png", pending.Description.ContentType);
            Assert.Single(_folder.Files);
        }

        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_line_that_breaks_leaves_nothing_behind()
    {
        await using var source = new BrokenLine(Pictures.Png());

        await Assert.ThrowsAsync<IOException>(() => _folder.Store.SaveAsync(source, FileUse.Attachment, CancellationToken.None));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Where_a_picture_is_wanted_only_a_picture_is_taken_and_a_small_one_is_small()
    {
        Assert.Equal("file-type-refused", await _folder.RefusalOfAsync(Documents.Pdf(), FileUse.Picture));
        Assert.Equal("file-type-refused", await _folder.RefusalOfAsync(Documents.Pdf(), FileUse.Thumbnail));
        Assert.Equal("file-too-large", await _folder.RefusalOfAsync(
            Pictures.Jpeg(8, 8, Enumerable.Repeat(Pictures.Segment(0xE2, new byte[60_000]), 4)), FileUse.Thumbnail));
        Assert.Equal("image/gif", (await _folder.SaveAsync(Pictures.Gif(), FileUse.Thumbnail)).ContentType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../../../etc/passwd")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000/")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000G")]
    [InlineData("../0000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_hash_is_never_looked_for(string text)
    {
        Assert.Null(_folder.Store.Find(text));
    }

    [Fact]
    public void The_quota_is_full_when_it_is_passed_and_not_before()
    {
        FileLimits.EnsureRoom(FileLimits.OrganisationQuota - 10, 10);
        Assert.Equal(
            "quota-full", Assert.Throws<RefusalException>(() => FileLimits.EnsureRoom(FileLimits.OrganisationQuota - 10, 11)).Code);
    }

    public void Dispose() => _folder.Dispose();

    private sealed class BrokenLine(byte[] content) : MemoryStream(content)
    {
        private bool _isBroken;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isBroken)
            {
                throw new IOException("The line broke.");
            }

            _isBroken = true;
            return base.ReadAsync(buffer[..20], cancellationToken);
        }
    }
}
