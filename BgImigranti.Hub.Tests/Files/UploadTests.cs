using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Tests.Files.Samples;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>Uploads as browsers send them, and as they do not.</summary>
public sealed partial class UploadTests(FilesHub files) : IClassFixture<FilesHub>
{
    private const string Boundary = "----hub-trial";

    [Fact]
    public async Task A_file_its_small_picture_and_the_fields_around_them_arrive()
    {
        var picture = Pictures.Jpeg(80, 60, Pictures.Segment(0xE1, Pictures.Exif(1, "GPS 42.6977")));
        var (status, answer) = await SendAsync(
            Field("alt", "Входът"), File("thumbnail", "s.webp", Pictures.Webp()), File("file", "..\\Снимка.JPEG.exe", picture));

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("Снимка.JPEG.exe.jpg", answer.GetProperty("name").GetString());
        Assert.Equal(80, answer.GetProperty("width").GetInt32());
        Assert.Equal(1, answer.GetProperty("small").GetInt32());
        Assert.Equal("Входът", files.LastAlt);
        await using var db = await files.Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        var hash = answer.GetProperty("hash").GetString();
        Assert.Equal("image/jpeg", (await db.StoredFiles.SingleAsync(file => file.Hash == hash)).ContentType);
    }

    [Fact]
    public async Task A_small_picture_beside_a_document_is_dropped()
    {
        var (status, answer) = await SendAsync(File("thumbnail", "s.webp", Pictures.Webp()), File("file", "a.pdf", Documents.Pdf()));

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("small").ValueKind);
        AssertTidy();
    }

    [Fact]
    public async Task What_a_part_says_of_its_type_is_not_heard()
    {
        var (status, _) = await SendAsync(File("file", "a.jpg", Bytes.For("<svg onload=alert(1)>"), "image/jpeg"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        (status, var answer) = await SendAsync(File("file", "a.html", Pictures.Gif(), "text/html"));
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("a.html.gif", answer.GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_upload_that_is_none_is_refused_with_its_reason()
    {
        var pdf = File("file", "a.pdf", Documents.Pdf());
        var before = files.Files().Count;
        await AssertRefusedAsync("file-missing", HttpStatusCode.UnprocessableEntity, Field("alt", "x"));
        await AssertRefusedAsync("file-missing", HttpStatusCode.UnprocessableEntity, File("file", "", []));
        await AssertRefusedAsync("file-empty", HttpStatusCode.UnprocessableEntity, File("file", "a.txt", []));
        await AssertRefusedAsync("file-several", HttpStatusCode.UnprocessableEntity, pdf, pdf);
        await AssertRefusedAsync("upload-malformed", HttpStatusCode.BadRequest, File("other", "a.pdf", Documents.Pdf()));
        await AssertRefusedAsync("upload-malformed", HttpStatusCode.BadRequest, Field("alt", new string('x', 9_000)), pdf);
        await AssertRefusedAsync(
            "upload-malformed", HttpStatusCode.BadRequest, [.. Enumerable.Range(0, 30).Select(n => Field($"f{n}", "x")), pdf]);
        await AssertRefusedAsync(
            "upload-malformed",
            HttpStatusCode.BadRequest,
            Bytes.For($"--{Boundary}\r\nContent-Disposition: attachment; name=\"file\"\r\n\r\nx\r\n"));
        await AssertRefusedAsync(
            "upload-malformed", HttpStatusCode.BadRequest, Bytes.For($"--{Boundary}\r\nX: {new string('x', 9_000)}\r\n\r\nx\r\n"));
        await AssertRefusedAsync(
            "file-too-large",
            HttpStatusCode.RequestEntityTooLarge,
            File("thumbnail", "s.png", Pictures.Png(4, 4, Pictures.Chunk("teXt", new byte[201 * 1024]))),
            pdf);
        await AssertRefusedAsync(
            "file-type-refused", HttpStatusCode.UnsupportedMediaType, pdf, File("thumbnail", "s.pdf", Documents.Pdf()));
        await AssertRefusedAsync(
            "file-too-large", HttpStatusCode.RequestEntityTooLarge, File("file", "a.txt", new byte[(21 * 1024 * 1024)]));
        files.IsFull = true;
        await AssertRefusedAsync("quota-full", HttpStatusCode.RequestEntityTooLarge, pdf);
        files.IsFull = false;
        Assert.Equal(before, files.Files().Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=other")]
    [InlineData("multipart/mixed; boundary=" + Boundary)]
    [InlineData("multipart/form-data; boundary=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task A_wrong_boundary_is_a_malformed_upload(string? type)
    {
        var (status, answer) = await SendAsAsync(type, isGenuine: true, File("file", "a.pdf", Documents.Pdf()));

        Assert.True(status is HttpStatusCode.BadRequest, $"{status} {answer}");
    }

    [Fact]
    public async Task An_upload_that_breaks_off_is_malformed_and_leaves_nothing_behind()
    {
        var before = files.Files().Count;
        var part = File("file", "a.pdf", Documents.Pdf());
        var (status, _) = await SendAsAsync($"multipart/form-data; boundary={Boundary}", isGenuine: true, isFull: false, part[..^20]);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(before, files.Files().Count);
    }

    [Fact]
    public async Task A_foreign_form_uploads_nothing()
    {
        var before = files.Files().Count;
        var (status, answer) = await SendAsAsync(
            $"multipart/form-data; boundary={Boundary}", isGenuine: false, File("file", "a.pdf", Documents.Pdf()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.EndsWith(":form-stale", answer.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, files.Files().Count);
    }

    private static byte[] Field(string name, string value) =>
        Bytes.For($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");

    private static byte[] File(string field, string name, byte[] content, string type = "application/octet-stream") =>
    [
        .. Bytes.For(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: {type}\r\n\r\n"),
        .. content, .. "\r\n"u8,
    ];

    private async Task AssertRefusedAsync(string code, HttpStatusCode status, params byte[][] parts)
    {
        var (answered, answer) = await SendAsync(parts);
        Assert.Equal($"urn:bgimigranti:problem:{code}", answer.GetProperty("type").GetString());
        Assert.Equal(status, answered);
        AssertTidy();
    }

    private void AssertTidy() => Assert.DoesNotContain(files.Files(), path => path.EndsWith(".part", StringComparison.Ordinal));

    private Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(params byte[][] parts) =>
        SendAsAsync($"multipart/form-data; boundary={Boundary}", isGenuine: true, parts);

    private Task<(HttpStatusCode Status, JsonElement Answer)> SendAsAsync(string? type, bool isGenuine, params byte[][] parts) =>
        SendAsAsync(type, isGenuine, isFull: true, parts);

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsAsync(
        string? type, bool isGenuine, bool isFull, params byte[][] parts)
    {
        using var http = files.Hub.Client();
        using var page = await http.GetAsync(new Uri("bg/trial/upload", UriKind.Relative));
        var token = WebUtility.HtmlDecode(Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value);
        byte[] body =
        [
            .. Field("__RequestVerificationToken", isGenuine ? token : "CfDJ8-of-another"), .. parts.SelectMany(part => part),
            .. Encoding.ASCII.GetBytes(isFull ? $"--{Boundary}--\r\n" : ""),
        ];
        using var request = new HttpRequestMessage(HttpMethod.Post, "bg/trial/upload") { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation("Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (type is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var answer = await http.SendAsync(request);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, document.RootElement.Clone());
    }

    [GeneratedRegex("value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Token();
}
