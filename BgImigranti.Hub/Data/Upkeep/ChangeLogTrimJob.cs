using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data.Upkeep;

/// <summary>
/// Keeps the logs short: of each stream the newest <see cref="RetainedChanges"/> changes and all of the last
/// <see cref="RetentionDays"/> days; answers to keyed requests for <see cref="AnswerRetentionDays"/> days.
/// </summary>
public sealed partial class ChangeLogTrimJob(HubWriter writer, TimeProvider clock, ILogger<ChangeLogTrimJob> logger)
    : RecurringJob(clock, TimeSpan.FromHours(1), logger)
{
    /// <summary>Changes of a stream that are kept however old they are.</summary>
    public const int RetainedChanges = 1000;

    /// <summary>Days for which every change is kept.</summary>
    public const int RetentionDays = 7;

    /// <summary>Days for which an answer to a keyed request is remembered.</summary>
    public const int AnswerRetentionDays = 3;

    /// <summary>Trims once; the number of changes that went.</summary>
    public Task<int> TrimAsync(CancellationToken cancellation) => writer.WriteAsync(async scope =>
    {
        var oldest = scope.Now.AddDays(-RetentionDays);
        var oldestAnswer = scope.Now.AddDays(-AnswerRetentionDays);
        await scope.Db.IdempotentAnswers.Where(answer => answer.At < oldestAnswer).ExecuteDeleteAsync(CancellationToken.None);
        var streams = scope.Db.Set<LiveStream>();
        return await scope.Db.LiveChanges
            .Where(change => change.At < oldest
                && change.Version <= streams.Where(stream => stream.Name == change.Stream)
                    .Select(stream => stream.Version)
                    .First() - RetainedChanges)
            .ExecuteDeleteAsync(CancellationToken.None);
    }, cancellation);

    /// <inheritdoc />
    protected override bool RunsAtStart => false;

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellation) => LogTrimmed(Logger, await TrimAsync(cancellation));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} old live changes were trimmed")]
    private static partial void LogTrimmed(ILogger logger, int count);
}
