using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Publishing.Writing;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Jobs;

/// <summary>
/// Lets items appear and expire at their time. It looks every few seconds, in the order of an index; what several nodes see due at once
/// is done by the first, because the state is asked again inside the operation.
/// </summary>
public sealed partial class ScheduledPublishingJob(
    HubWriter writer, IDbContextFactory<HubDbContext> contexts, Rubrics rubrics, ItemWorkflow workflow, TimeProvider clock,
    ILogger<ScheduledPublishingJob> logger) : RecurringJob(clock, Interval, logger)
{
    /// <summary>How late an item appears or expires at the most.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private const int MaxAtOnce = 50;

    /// <summary>Does what is due now.</summary>
    /// <returns>How many items took a step.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await db.Items.Where(item => item.State == ItemState.Scheduled && item.PublishAt <= now)
            .OrderBy(item => item.PublishAt).Select(item => item.Id).Take(MaxAtOnce).ToListAsync(cancellation);
        var over = await db.Items.Where(item => item.State == ItemState.Published && item.ExpiresAt <= now)
            .OrderBy(item => item.ExpiresAt).Select(item => item.Id).Take(MaxAtOnce).ToListAsync(cancellation);
        var taken = 0;
        foreach (var id in due.Concat(over))
        {
            try
            {
                await StepAsync(id, cancellation);
                taken++;
            }
#pragma warning disable CA1031 // One item that cannot take its step must not hold up the others.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogStepFailed(Logger, failure, id);
            }
        }

        return taken;
    }

    /// <inheritdoc />
    protected override Task RunOnceAsync(CancellationToken cancellation) => RunAsync(cancellation);

    private Task StepAsync(long itemId, CancellationToken cancellation) => writer.WriteAsync(async scope =>
    {
        await scope.LockAsync(ItemLocks.Item(itemId));
        var item = await scope.Db.Items.FirstOrDefaultAsync(row => row.Id == itemId, CancellationToken.None);
        var transition = item switch
        {
            { State: ItemState.Scheduled } when item.PublishAt <= scope.Now => item.ExpiresAt <= scope.Now
                ? ItemTransition.Withdraw
                : ItemTransition.Publish,
            { State: ItemState.Published } when item.ExpiresAt <= scope.Now => ItemTransition.Keep,
            _ => (ItemTransition?)null,
        };
        if (transition is not { } due)
        {
            return;
        }

        var rubric = rubrics.Of(item!);
        var languages = await scope.Db.ItemTranslations.Where(text => text.ItemId == itemId)
            .Select(text => text.LanguageCode)
            .ToListAsync(CancellationToken.None);
        await workflow.StepAsync(scope, new ItemWorkflowStep(item!, rubric, await AuthorAsync(scope, item!), due)
        {
            Before = ItemVisibility.From(item!, rubric),
            Languages = languages,
        });
    }, cancellation);

    /// <summary>What happens by itself happens in the name of whoever began the item, who had the right when they set its time.</summary>
    private static async Task<Reader> AuthorAsync(WriteScope scope, SharedItem item)
    {
        var author = await scope.Db.Set<Person>().FirstAsync(person => person.Id == item.AuthorId, CancellationToken.None);
        return new Reader(author.Id, PersonRole.Administrator, item.OrganisationId, author.DisplayName);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Item {ItemId} is due and could not take its step")]
    private static partial void LogStepFailed(ILogger logger, Exception failure, long itemId);
}
