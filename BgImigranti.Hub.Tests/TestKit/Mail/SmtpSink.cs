using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BgImigranti.Hub.Tests.TestKit.Mail;

/// <summary>A mail server on loopback that keeps what it is given. It speaks enough SMTP (RFC 5321) for a real client.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    /// <summary>As an answer: hang up without one.</summary>
    public const string HangUp = "";

    /// <summary>What <see cref="Answer"/> is asked when a whole message has come.</summary>
    public const string MessageEnd = ".";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly Task _accepting;

    public SmtpSink()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken.</summary>
    public ConcurrentQueue<ReceivedMail> Received { get; } = new();

    /// <summary>Every command that was heard.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>The answer to a command, where it is not the usual one.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Settings that make a hub use it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Hub:PublicUrl"] = "https://hub.example.org",
        ["Hub:Mail:Host"] = "127.0.0.1",
        ["Hub:Mail:Port"] = $"{Port}",
        ["Hub:Mail:Security"] = "none",
        ["Hub:Mail:From"] = "noreply@hub.example.org",
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_talks);
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var line = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        var mail = new ReceivedMail("", [], "");
        try
        {
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync(_end.Token) is { } command)
            {
                Heard.Enqueue(command);
                mail = Note(mail, command);
                if (!await ReplyAsync(writer, command, Usual(command)))
                {
                    return;
                }

                if (command == "DATA")
                {
                    mail = mail with { Raw = await ReadMessageAsync(reader) };
                    if (!await ReplyAsync(writer, MessageEnd, "250 taken"))
                    {
                        return;
                    }

                    if (Answer(MessageEnd) is null)
                    {
                        Received.Enqueue(mail);
                    }
                }
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // Whoever called has hung up, or the test is over.
        }
    }

    private async Task<bool> ReplyAsync(StreamWriter writer, string command, string usual)
    {
        var reply = Answer(command) ?? usual;
        if (reply != HangUp)
        {
            await writer.WriteLineAsync(reply);
        }

        return reply != HangUp && command != "QUIT";
    }

    private async Task<string> ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return message.ToString();
    }

    private static ReceivedMail Note(ReceivedMail mail, string command) => command.Split(':')[0] switch
    {
        "MAIL FROM" => new ReceivedMail(Inner(command), [], ""),
        "RCPT TO" => mail with { To = [.. mail.To, Inner(command)] },
        _ => mail,
    };

    private static string Inner(string command) =>
        command[(command.IndexOf('<', StringComparison.Ordinal) + 1)..command.IndexOf('>', StringComparison.Ordinal)];

    private static string Usual(string command) => command.Split(' ')[0] switch
    {
        "EHLO" => "250-sink\r\n250-8BITMIME\r\n250 AUTH PLAIN",
        "AUTH" => "235 welcome",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };
}
