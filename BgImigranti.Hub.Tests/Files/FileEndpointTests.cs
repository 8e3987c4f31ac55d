using System.Net;
using System.Net.Http.Headers;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Serving;
using BgImigranti.Hub.Tests.Files.Samples;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>How stored files are answered.</summary>
public sealed class FileEndpointTests(FilesHub files) : IClassFixture<FilesHub>
{
    public static TheoryData<string> Good => [.. GoodFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_file_is_answered_as_what_it_is_and_can_do_nothing(string name)
    {
        var (type, content) = GoodFiles.All[name];
        var file = await files.StoreAsync(content);
        files.Open(file, "Програма.html");
        using var answer = await AskAsync(HttpMethod.Get, file, "Програма.html");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(type.ContentType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(
            type == FileType.Pdf ? FileDownload.PdfPolicy : FileDownload.ContentPolicy,
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("public, must-revalidate, max-age=3600", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal($"\"{file.Hash}\"", answer.Headers.ETag!.ToString());
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(type.IsPicture || type == FileType.Pdf ? "inline" : "attachment", disposition.DispositionType);
        Assert.Equal($"Програма.html{type.Endings[0]}", disposition.FileNameStar);
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Select(header => header.Key));
    }

    [Fact]
    public void No_policy_of_a_file_lets_a_script_run_or_anything_be_sent()
    {
        Assert.All([FileDownload.ContentPolicy, FileDownload.PdfPolicy], policy =>
        {
            var directives = policy.Split(';', StringSplitOptions.TrimEntries);
            Assert.Contains("default-src 'none'", directives);
            Assert.Contains("form-action 'none'", directives);
            Assert.DoesNotContain(directives, directive => directive.StartsWith("script-src", StringComparison.Ordinal));
        });
        Assert.EndsWith("; sandbox", FileDownload.ContentPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_other_answer_keeps_the_policy_of_the_house()
    {
        using var http = files.Hub.Client();
        using var answer = await http.GetAsync(new Uri("bg/files/nothing/x", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Shell.Answers.SecurityHeaders.ContentPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_one_that_is_not_for_the_asker_answer_alike()
    {
        var owner = await files.Hub.PersonAsync();
        var other = await files.Hub.PersonAsync(PersonRole.Administrator);
        var file = await files.StoreAsync(Bytes.For("тайна"));
        files.Lend(file, "тайна.txt", owner);
        var nobodys = await files.StoreAsync(Bytes.For("ничия"));

        using var mine = files.Hub.Client(owner);
        using var granted = await mine.GetAsync(new Uri("bg/" + FilesLinks.File(file.Hash, "тайна.txt"), UriKind.Relative));
        Assert.Equal("тайна", await granted.Content.ReadAsStringAsync());
        Assert.Equal("no-store, private", granted.Headers.CacheControl!.ToString());

        var answers = new List<string>();
        using var visitor = files.Hub.Client();
        using var stranger = files.Hub.Client(other);
        foreach (var (http, hash) in new[]
        {
            (visitor, file.Hash),
            (stranger, file.Hash),
            (visitor, nobodys.Hash),
            (visitor, new string('0', 64)),
            (visitor, file.Hash.ToUpperInvariant())
        })
        {
            using var answer = await http.GetAsync(new Uri($"bg/files/{hash}/x.txt", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.All(answers, text => Assert.DoesNotContain("тайна", text, StringComparison.Ordinal));
        Assert.Single(answers.Where((_, index) => index != 1).Select(text => text.Replace(file.Hash, "", StringComparison.OrdinalIgnoreCase)
            .Replace(nobodys.Hash, "", StringComparison.Ordinal).Replace(new string('0', 64), "", StringComparison.Ordinal)).Distinct());
    }

    [Theory]
    [InlineData("bytes=0-3", HttpStatusCode.PartialContent, "0123", "bytes 0-3/10")]
    [InlineData("bytes=8-", HttpStatusCode.PartialContent, "89", "bytes 8-9/10")]
    [InlineData("bytes=-2", HttpStatusCode.PartialContent, "89", "bytes 8-9/10")]
    [InlineData("bytes=2-999", HttpStatusCode.PartialContent, "23456789", "bytes 2-9/10")]
    [InlineData("bytes=10-", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */10")]
    [InlineData("letters=1-2", HttpStatusCode.OK, "0123456789", null)]
    public async Task A_part_is_answered_where_a_part_is_asked_for(string range, HttpStatusCode status, string text, string? contentRange)
    {
        var file = await files.StoreAsync(Bytes.For("0123456789"));
        files.Open(file, "числа.txt");
        using var answer = await AskAsync(HttpMethod.Get, file, "числа.txt", headers => headers.TryAddWithoutValidation("Range", range));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(text, await answer.Content.ReadAsStringAsync());
        Assert.Equal(contentRange, answer.Content.Headers.ContentRange?.ToString());
        Assert.Equal(FileDownload.ContentPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task A_part_of_another_file_than_was_begun_is_the_whole_file()
    {
        var file = await files.StoreAsync(Bytes.For("0123456789"));
        files.Open(file, "числа.txt");
        using var same = await AskAsync(
            HttpMethod.Get, file, "a", headers => (headers.Range, headers.IfRange) = (new(0, 3), new($"\"{file.Hash}\"")));
        using var other = await AskAsync(
            HttpMethod.Get, file, "a", headers => (headers.Range, headers.IfRange) = (new(0, 3), new("\"other\"")));

        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Who_has_the_file_is_told_so()
    {
        var file = await files.StoreAsync(Pictures.Png());
        files.Open(file, "a.png");
        using var answer = await AskAsync(
            HttpMethod.Get, file, "a.png", headers => headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{file.Hash}\"")));

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("HEAD", null)]
    [InlineData("GET", "bytes=0-3")]
    public async Task Asking_again_costs_no_bytes_and_says_how_long_that_holds(string method, string? range)
    {
        var file = await files.StoreAsync(Bytes.For("0123456789"));
        files.Open(file, "числа.txt");
        using var answer = await AskAsync(new HttpMethod(method), file, "числа.txt", headers =>
        {
            headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{file.Hash}\""));
            headers.TryAddWithoutValidation("Range", range);
        });

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Equal(
            (FileDownload.PublicCaching, $"\"{file.Hash}\""),
            (Assert.Single(answer.Headers.GetValues("Cache-Control")), answer.Headers.ETag!.ToString()));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Who_kept_a_file_that_was_taken_back_since_learns_it_when_he_asks_again()
    {
        var owner = await files.Hub.PersonAsync();
        var file = await files.StoreAsync(Bytes.For("за кратко"));
        files.Open(file, "a.txt");
        using var open = await AskAsync(HttpMethod.Get, file, "a.txt");
        files.Lend(file, "a.txt", owner);

        using var again = await AskAsync(HttpMethod.Get, file, "a.txt", headers => headers.IfNoneMatch.Add(open.Headers.ETag!));

        Assert.Equal((HttpStatusCode.NotFound, true), (again.StatusCode, again.Headers.CacheControl!.NoStore));
        Assert.Equal(
            (false, TimeSpan.FromHours(1), true),
            (open.Headers.CacheControl!.NoCache, open.Headers.CacheControl.MaxAge, open.Headers.CacheControl.MustRevalidate));
    }

    [Fact]
    public async Task HEAD_says_all_and_sends_nothing()
    {
        var file = await files.StoreAsync(Documents.Pdf());
        files.Open(file, "a.pdf");
        using var answer = await AskAsync(HttpMethod.Head, file, "a.pdf");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(file.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("a\"; filename=\"b.exe")]
    [InlineData("a\r\nSet-Cookie: x=1")]
    [InlineData("../../\u202Efdp.exe")]
    public async Task A_name_puts_nothing_into_the_headers(string name)
    {
        var file = await files.StoreAsync(Documents.Pdf());
        files.Open(file, name);
        using var answer = await AskAsync(HttpMethod.Get, file, "x");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(FileName.Safe(name, FileType.Pdf), answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_row_whose_file_was_lost_is_no_file()
    {
        var file = await files.StoreAsync(Bytes.For("загубен"));
        files.Open(file, "a.txt");
        File.Delete(files.Files().Single(path => path.EndsWith(file.Hash[2..] + ".bin", StringComparison.Ordinal)));
        using var answer = await AskAsync(HttpMethod.Get, file, "a.txt");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(
        HttpMethod method, StoredFile file, string name, Action<HttpRequestHeaders>? say = null)
    {
        using var http = files.Hub.Client();
        using var request = new HttpRequestMessage(method, "bg/" + FilesLinks.File(file.Hash, name));
        say?.Invoke(request.Headers);
        return await http.SendAsync(request);
    }
}
