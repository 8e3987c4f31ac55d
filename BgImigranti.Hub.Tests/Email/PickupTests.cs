using System.Diagnostics;
using System.Text.Json;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Email;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>Mails as files, read back by programs that did not write them.</summary>
[Trait("Category", "Slow")]
public sealed class PickupTests
{
    private const string Event = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Готвене заедно\r\nEND:VCALENDAR\r\n";

    private const string Read =
        """
        import sys, json, email, email.policy
        m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
        print(json.dumps({
            'headers': [[k, str(v)] for k, v in m.items()],
            'to': [[a.display_name, a.addr_spec] for a in m['to'].addresses],
            'defects': [str(d) for p in m.walk() for d in p.defects],
            'parts': [[p.get_content_type(), p.get_param('method'), p.get_filename(), p.get_content() if p.get_content_maintype() == 'text' else None]
                for p in m.walk() if not p.is_multipart()]}))
        """;

    [Fact]
    public async Task Without_a_server_a_mail_is_a_file_that_only_the_hub_may_read()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, Settings);
        var path = await PostAsync(hub, Hostile("Проба"));

        var message = await MimeMessage.LoadAsync(path);

        Assert.Equal(Path.GetFileNameWithoutExtension(path), message.MessageId!.Split('@')[0]);
        Assert.Equal("hub.example.org", message.MessageId!.Split('@')[1]);
        Assert.Equal(("auto-generated", "bg"), (message.Headers["Auto-Submitted"], message.Body!.Headers["Content-Language"]));
        Assert.Equal("<https://hub.example.org/bg/events/42/leave>", message.Headers[HeaderId.ListUnsubscribe]);
        Assert.True(message.Date > DateTimeOffset.UnixEpoch);
        Assert.Equal("hub@hub.example.org", message.From.Mailboxes.Single().Address);
        var mixed = Assert.IsType<Multipart>(message.Body, exactMatch: false);
        Assert.Equal(
            ["text/plain", "text/html", "text/calendar"],
            Assert.IsType<MultipartAlternative>(mixed[0]).Select(part => part.ContentType.MimeType));
        Assert.Equal(("event-42.ics", "REQUEST"), (((MimePart)mixed[1]).FileName, mixed[1].ContentType.Parameters["method"]));
        Assert.True(OperatingSystem.IsWindows() || UnixFileMode.None == (File.GetUnixFileMode(
            Path.GetDirectoryName(path)!) & (UnixFileMode.OtherRead | UnixFileMode.GroupRead)));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.tmp"));
    }

    [Theory]
    [InlineData("Проба\r\nBcc: victim@example.org", "Проба Bcc: victim@example.org")]
    [InlineData("Проба\nContent-Type: text/html\n\n<script>", "Проба Content-Type: text/html <script>")]
    [InlineData("Снимка\u202Egnp.exe\u2066\u0000\u0007", "Снимкаgnp.exe")]
    [InlineData("=?utf-8?q?=0ABcc:_victim@example.org?=", "= ?utf-8?q?=0ABcc:_victim@example.org?=")]
    [InlineData("  „Среща“,\t<b>\"утре\"</b> & 🙂 \u2028 ", "„Среща“, <b>\"утре\"</b> & 🙂")]
    public async Task What_people_typed_stays_in_its_place(string typed, string shown)
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, Settings);
        var path = await PostAsync(hub, Hostile(typed));

        var message = await MimeMessage.LoadAsync(path);
        Assert.Equal((shown, shown), (message.Subject, message.To.Mailboxes.Single().Name));
        Assert.Single(message.To);
        Assert.Empty(message.Bcc);

        var read = await ReadByPythonAsync(path);
        var headers = read.GetProperty("headers")
            .EnumerateArray()
            .ToLookup(header => header[0].GetString()!, header => header[1].GetString());
        Assert.Empty(headers["Bcc"]);
        Assert.Equal(shown, Assert.Single(headers["Subject"]));
        Assert.Equal(shown, Assert.Single(read.GetProperty("to").EnumerateArray())[0].GetString());
        Assert.Empty(read.GetProperty("defects").EnumerateArray());
        var parts = read.GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal(["text/plain", "text/html", "text/calendar", "text/calendar"], parts.Select(part => part[0].GetString()));
        Assert.Equal([null, null, "REQUEST", "REQUEST"], parts.Select(part => part[1].GetString()));
        Assert.Equal("Здравейте!", parts[0][3].GetString()!.Trim());
        Assert.All(parts.Skip(2), part => Assert.Equal(Event.ReplaceLineEndings("\n"), part[3].GetString()!.ReplaceLineEndings("\n")));
        Assert.Equal(shown + ".ics", parts[3][2].GetString()!.Replace(" .ics", ".ics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_very_long_subject_is_cut_and_folded()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite, Settings);
        var path = await PostAsync(hub, Hostile(string.Concat(Enumerable.Repeat("Ъгъл🙂", 2_000))));

        Assert.All(await File.ReadAllLinesAsync(path), line => Assert.True(line.Length <= 998));
        var subject = (await MimeMessage.LoadAsync(path)).Subject!;
        Assert.InRange(subject.Length, 150, OutgoingEmail.MaxSubjectLength);
        Assert.EndsWith("…", subject, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', subject);
    }

    private static Dictionary<string, string?> Settings => new() { ["Hub:PublicUrl"] = "https://hub.example.org" };

    private static EmailMessage Hostile(string typed) =>
        new(
            MailHub.NewKey(),
            MailHub.NewAddress(),
            Language.Bulgarian,
            new RenderedEmail(typed, "Здравейте!", "<!DOCTYPE html><html lang=\"bg\"><p>Здравейте!</p></html>"))
        {
            Name = typed,
            UnsubscribeLink = new Uri("https://hub.example.org/bg/events/42/leave"),
            Attachments = [new EmailAttachment(
                typed == "Проба" ? "event-42.ics" : typed + ".ics", EmailAttachment.CalendarContentType, Event) { Method = "REQUEST" }],
        };

    private static async Task<string> PostAsync(HubServer hub, EmailMessage draft)
    {
        var folder = Path.Combine(hub.DataDirectory, "mail");
        await hub.Services.GetRequiredService<HubWriter>()
            .WriteAsync(scope => EmailOutbox.EnqueueAsync(scope, draft), CancellationToken.None);
        await Eventually.IsTrueAsync(() => Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml").Length == 1, "the file");
        return Directory.GetFiles(folder, "*.eml").Single();
    }

    private static async Task<JsonElement> ReadByPythonAsync(string path)
    {
        var start = new ProcessStartInfo("python3")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList = { "-c", Read, path }
        };
        try
        {
            using var python = Process.Start(start)!;
            using var document = JsonDocument.Parse(await python.StandardOutput.ReadToEndAsync());
            return document.RootElement.Clone();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Requirement.Missing("No python3, whose reading of mails is compared with ours.");
            throw;
        }
    }
}
