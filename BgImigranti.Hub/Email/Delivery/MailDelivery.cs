namespace BgImigranti.Hub.Email.Delivery;

/// <summary>
/// Sends what was posted: woken by the commit, and by itself every few seconds for what falls due or was not heard of. A mail is sent at least
/// once; one that passed between the sending and its record arrives twice, with the same id.
/// </summary>
public sealed partial class MailDelivery(
    MailClaims claims, MailMessages messages, IMailTransport transport, MailBell bell, TimeProvider clock, ILogger<MailDelivery> logger) : BackgroundService
{
    /// <summary>How late a mail leaves at the most while nothing is wrong.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long one mail may take; all that are taken at once fit into <see cref="MailClaims.Lease"/>.</summary>
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many mails left.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var sent = 0;
            while (await claims.TakeAsync(cancellation) is { Count: > 0 } mails)
            {
                sent += await SendAsync(new Queue<OutgoingMail>(mails), cancellation);
            }

            return sent;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bell.Ring();
        await using var timer = clock.CreateTimer(_ => bell.Ring(), null, Interval, Interval);
        await foreach (var _ in bell.RingsAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a moment must not stop the delivery: the next round tries again.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogRoundFailed(failure);
            }
        }
    }

    private async Task<int> SendAsync(Queue<OutgoingMail> waiting, CancellationToken cancellation)
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
            await claims.ReturnAsync(waiting);
            throw;
        }
#pragma warning disable CA1031 // Whatever keeps us from the mail server, the mails wait for it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogUnreachable(failure, waiting.Count);
            foreach (var mail in waiting)
            {
                await PostponeAsync(mail, failure);
            }
        }

        return sent;
    }

    /// <summary>Sends one after the other until there is none or the way is broken.</summary>
    private async Task<int> SendWhileOpenAsync(Queue<OutgoingMail> waiting, CancellationToken cancellation)
    {
        await using var connection = await transport.OpenAsync(cancellation);
        var sent = 0;
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var mail = waiting.Dequeue();
            using var budget = new CancellationTokenSource(LongestSending, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
            try
            {
                await connection.SendAsync(messages.Of(mail), either.Token);
            }
            catch (MailRefusedException refusal)
            {
                await claims.FailedAsync(mail, refusal.Message);
                LogGivenUp(mail.Id, mail.Attempts);
                continue;
            }
#pragma warning disable CA1031 // Whatever befell this mail, it is tried again, and the others are not held up.
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                await PostponeAsync(mail, failure);
                return sent;
            }

            await claims.SentAsync(mail);
            sent++;
        }

        return sent;
    }

    private async Task PostponeAsync(OutgoingMail mail, Exception failure)
    {
        if (await claims.PostponeAsync(mail, failure.Message))
        {
            LogPostponed(mail.Id, mail.Attempts, failure.GetType().Name);
        }
        else
        {
            LogGivenUp(mail.Id, mail.Attempts);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails could not be sent this time")]
    private partial void LogRoundFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail server cannot be reached; {Count} mails wait")]
    private partial void LogUnreachable(Exception failure, int count);

    // What servers answer repeats addresses, so it stands beside the mail, where it is erased in time, and not in the log.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} did not leave at attempt {Attempt}: {Failure}")]
    private partial void LogPostponed(long mailId, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} is given up after attempt {Attempt}; its row says why")]
    private partial void LogGivenUp(long mailId, int attempt);
}
