using System.Threading.Channels;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>Wakes the delivery when an operation that posted a mail was committed, on this server or another. Several rings are one.</summary>
public sealed class MailBell : IChangeListener
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc />
    public void Committed(IReadOnlyCollection<string> streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        if (streams.Contains(MailOutbox.Stream))
        {
            Ring();
        }
    }

    internal void Ring() => _rung.Writer.TryWrite(true);

    internal IAsyncEnumerable<bool> RingsAsync(CancellationToken cancellation) => _rung.Reader.ReadAllAsync(cancellation);
}
