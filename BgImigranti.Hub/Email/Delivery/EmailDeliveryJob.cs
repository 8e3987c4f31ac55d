namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Sends what was posted: woken by the commit, and by itself every few seconds for what falls due or was not heard of. A mail is sent at
/// least once; one that passed between the sending and its record arrives twice, with the same id.
/// </summary>
public sealed partial class EmailDeliveryJob(
    EmailLeases leases, MimeMessageFactory factory, IEmailTransport transport, EmailSignal signal, TimeProvider clock,
    ILogger<EmailDeliveryJob> logger) : BackgroundService
{
    /// <summary>How late a mail leaves at the most while nothing is wrong.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long one mail may take; all that are taken at once fit into <see cref="EmailLeases.LeaseDuration"/>.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many mails left.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var sent = 0;
            while (await leases.AcquireAsync(cancellation) is { Count: > 0 } emails)
            {
                sent += await SendAsync(new Queue<OutgoingEmail>(emails), cancellation);
            }

            return sent;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Set();
        await using var timer = clock.CreateTimer(_ => signal.Set(), null, Interval, Interval);
        await foreach (var _ in signal.WaitAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a moment must not stop the delivery: the next round tries again.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogRunFailed(failure);
            }
        }
    }

    private async Task<int> SendAsync(Queue<OutgoingEmail> waiting, CancellationToken cancellation)
    {
        var sent = 0;
        try
        {
            while (waiting.Count > 0)
            {
                sent += await SendWhileOpenAsync(waiting, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await leases.ReleaseAsync(waiting);
            throw;
        }
#pragma warning disable CA1031 // Whatever keeps us from the mail server, the mails wait for it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogUnreachable(failure, waiting.Count);
            foreach (var email in waiting)
            {
                await PostponeAsync(email, failure);
            }
        }

        return sent;
    }

    /// <summary>Sends one after the other until there is none or the way is broken.</summary>
    private async Task<int> SendWhileOpenAsync(Queue<OutgoingEmail> waiting, CancellationToken cancellation)
    {
        await using var connection = await transport.OpenAsync(cancellation);
        var sent = 0;
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var email = waiting.Dequeue();
            using var budget = new CancellationTokenSource(SendTimeout, clock);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
            try
            {
                await connection.SendAsync(factory.Create(email), linked.Token);
            }
            catch (EmailRejectedException refusal)
            {
                await leases.MarkFailedAsync(email, refusal.Message);
                LogGivenUp(email.Id, email.Attempts);
                continue;
            }
#pragma warning disable CA1031 // Whatever befell this mail, it is tried again, and the others are not held up.
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                await PostponeAsync(email, failure);
                return sent;
            }

            await leases.MarkSentAsync(email);
            sent++;
        }

        return sent;
    }

    private async Task PostponeAsync(OutgoingEmail email, Exception failure)
    {
        if (await leases.PostponeAsync(email, failure.Message))
        {
            LogPostponed(email.Id, email.Attempts, failure.GetType().Name);
        }
        else
        {
            LogGivenUp(email.Id, email.Attempts);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails could not be sent this time")]
    private partial void LogRunFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail server cannot be reached; {Count} mails wait")]
    private partial void LogUnreachable(Exception failure, int count);

    // What servers answer repeats addresses, so it stands beside the mail, where it is erased in time, and not in the log.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} did not leave at attempt {Attempt}: {Failure}")]
    private partial void LogPostponed(long mailId, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} is given up after attempt {Attempt}; its row says why")]
    private partial void LogGivenUp(long mailId, int attempt);
}
