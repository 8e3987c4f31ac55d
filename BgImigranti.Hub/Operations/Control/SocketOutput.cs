using System.Text.Json;

namespace BgImigranti.Hub.Operations.Control;

/// <summary>The console of the process at the other end of the socket.</summary>
internal sealed class SocketOutput(Stream stream) : IVerbOutput
{
    public Task PrintAsync(string line) => SendAsync(new ControlReply(Line: line));

    public Task NoteAsync(string line) => SendAsync(new ControlReply(Note: line));

    public Task EndAsync(int exitCode) => SendAsync(new ControlReply(ExitCode: exitCode));

    private async Task SendAsync(ControlReply reply)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(reply, JsonSerializerOptions.Web), (byte)'\n'];
        await stream.WriteAsync(line);
    }
}
