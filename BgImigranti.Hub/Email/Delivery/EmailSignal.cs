using System.Threading.Channels;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Wakes the delivery when an operation that posted a mail was committed, on this server or another. Several rings are one.
/// </summary>
public sealed class EmailSignal : IChangeListener
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc />
    public void OnCommitted(IReadOnlyCollection<string> streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        if (streams.Contains(EmailOutbox.Stream))
        {
            Set();
        }
    }

    internal void Set() => _signals.Writer.TryWrite(true);

    internal IAsyncEnumerable<bool> WaitAsync(CancellationToken cancellation) => _signals.Reader.ReadAllAsync(cancellation);
}
