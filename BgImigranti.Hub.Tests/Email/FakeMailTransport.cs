using System.Collections.Concurrent;
using BgImigranti.Hub.Email.Delivery;
using MimeKit;

namespace BgImigranti.Hub.Tests.Email;

/// <summary>A mail server that takes everything, unless a test says otherwise.</summary>
internal sealed class FakeMailTransport : IEmailTransport, IEmailConnection
{
    private readonly ConcurrentQueue<MimeMessage> _taken = new();

    /// <summary>Nobody answers.</summary>
    public bool IsAway { get; set; }

    /// <summary>What befalls a mail to an address; nothing when null.</summary>
    public Func<string, Task> Befalls { get; set; } = _ => Task.CompletedTask;

    public int Opened { get; private set; }

    /// <summary>What was taken for an address, in its order.</summary>
    public IReadOnlyList<MimeMessage> To(string address) => [.. _taken.Where(message => AddressOf(message) == address)];

    public Task<IEmailConnection> OpenAsync(CancellationToken cancellation)
    {
        Opened++;
        return IsAway ? throw new IOException("Nobody answers.") : Task.FromResult<IEmailConnection>(this);
    }

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        await Befalls(AddressOf(message));
        _taken.Enqueue(message);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string AddressOf(MimeMessage message) => message.To.Mailboxes.Single().Address;
}
