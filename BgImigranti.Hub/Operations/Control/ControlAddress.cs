using System.Net.Sockets;
using System.Text;

namespace BgImigranti.Hub.Operations.Control;

/// <summary>
/// Address of the hub's socket, <c>hub.sock</c> in the data directory. Systems allow such an address some hundred bytes only; a longer
/// path is reached through a link in the temporary folder, which goes when this is disposed.
/// </summary>
internal sealed class ControlAddress : IDisposable
{
    /// <summary>Linux allows 107 bytes, others 103.</summary>
    private const int MaxPathLength = 100;

    private const string Name = "hub.sock";
    private readonly string? _link;

    public ControlAddress(string directory)
    {
        Path = System.IO.Path.Combine(directory, Name);
        if (Encoding.UTF8.GetByteCount(Path) > MaxPathLength)
        {
            _link = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"hub-{Guid.NewGuid():N}");
            Directory.CreateSymbolicLink(_link, directory);
        }

        EndPoint = new UnixDomainSocketEndPoint(_link is null ? Path : System.IO.Path.Combine(_link, Name));
    }

    /// <summary>The socket's own path.</summary>
    public string Path { get; }

    /// <summary>What to bind or connect to.</summary>
    public UnixDomainSocketEndPoint EndPoint { get; }

    public void Dispose()
    {
        if (_link is not null)
        {
            Directory.Delete(_link);
        }
    }
}
