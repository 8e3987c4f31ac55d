using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>
/// Takes an item from one state of its life to the next, keeps its discussion in step and says what changed. It runs inside the
/// operation that wants the step.
/// </summary>
public sealed class ItemWorkflow(IDbContextFactory<HubDbContext> contexts, ItemDiscussions discussions)
{
    private static readonly Dictionary<ItemTransition, ItemState[]> From = new()
    {
        [ItemTransition.Submit] = [ItemState.Draft, ItemState.Scheduled],
        [ItemTransition.Publish] =
        [
            ItemState.Draft, ItemState.Review, ItemState.Scheduled, ItemState.Expired, ItemState.Archived, ItemState.Published
        ],
        [ItemTransition.Schedule] = [ItemState.Draft, ItemState.Review, ItemState.Scheduled],
        [ItemTransition.Withdraw] = [ItemState.Review, ItemState.Scheduled, ItemState.Draft],
        [ItemTransition.Archive] = [ItemState.Published, ItemState.Expired, ItemState.Archived],
        [ItemTransition.Hide] =
        [
            ItemState.Draft, ItemState.Review, ItemState.Scheduled, ItemState.Published, ItemState.Expired, ItemState.Archived,
            ItemState.Hidden
        ],
        [ItemTransition.Restore] = [ItemState.Hidden],
    };

    /// <summary>The kind of an item that this person may change.</summary>
    /// <exception cref="RefusalException">There is none, or it is somebody else's.</exception>
    public async Task<string> RequireKindAsync(Reader reader, long itemId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(row => row.Id == itemId, cancellation);
        return ItemRights.RequireEditable(item, reader).Kind;
    }

    /// <summary>May such an item take this step?</summary>
    public static bool MayTake(ItemState state, ItemTransition transition) =>
        transition == ItemTransition.Keep || From[transition].Contains(state);

    internal async Task StepAsync(WriteScope scope, ItemWorkflowStep step)
    {
        var item = step.Item;
        if (!MayTake(item.State, step.Transition))
        {
            throw new RefusalException("step-impossible", StatusCodes.Status409Conflict, () => PublishingText.StepImpossible);
        }

        var before = item.State;
        item.State = await NextAsync(scope, step);
        item.HiddenFrom = item.State == ItemState.Hidden ? (before == ItemState.Hidden ? item.HiddenFrom : before) : null;
        if (item.State is ItemState.Published or ItemState.Scheduled)
        {
            step.Rubric.RequirePublishable(item, step.Languages);
        }

        if (item.State == ItemState.Published)
        {
            item.PublishedAt ??= scope.Now;
        }

        item.ChangedAt = scope.Now;
        item.Version++;
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        await step.Rubric.OnTransitionAsync(scope, item);
        SettleEnd(step, scope.Now);
        var thread = item.ThreadId;
        await discussions.FollowAsync(scope, step, before);
        Emit(scope, step);
        if (step.Before.IsPublic && item.ThreadId != thread)
        {
            scope.Emit(step.Rubric.Stream, PublishingKinds.DiscussionBegun, item.Id);
        }
    }

    private static async Task<ItemState> NextAsync(WriteScope scope, ItemWorkflowStep step)
    {
        var item = step.Item;
        switch (step.Transition)
        {
            case ItemTransition.Publish when IsOver(step, scope.Now):
                throw ItemLimits.Refused("already-expired", () => PublishingText.AlreadyExpired);
            case ItemTransition.Publish:
                return await NeedsReviewAsync(scope, step) ? ItemState.Review : ItemState.Published;
            case ItemTransition.Schedule when item.PublishAt is null || item.PublishAt <= scope.Now:
                throw ItemLimits.Refused("schedule-past", () => PublishingText.SchedulePast);
            case ItemTransition.Schedule:
                return await NeedsReviewAsync(scope, step) ? ItemState.Review : ItemState.Scheduled;
            case ItemTransition.Restore:
                return item.HiddenFrom is { } from and not ItemState.Scheduled ? from : ItemState.Draft;
            default:
                return step.Transition switch
                {
                    ItemTransition.Submit => ItemState.Review,
                    ItemTransition.Withdraw => ItemState.Draft,
                    ItemTransition.Archive => ItemState.Archived,
                    ItemTransition.Hide => ItemState.Hidden,
                    _ => item.State == ItemState.Published && IsOver(step, scope.Now) ? ItemState.Expired : item.State,
                };
        }
    }

    /// <summary>Somebody set an end, and it has passed.</summary>
    private static bool IsOver(ItemWorkflowStep step, DateTime now) => !step.Rubric.ExpiresByItself && step.Item.ExpiresAt <= now;

    /// <summary>The end that follows from an item's own fields is known only after these were followed.</summary>
    private static void SettleEnd(ItemWorkflowStep step, DateTime now)
    {
        if (step.Rubric.ExpiresByItself && step.Item.State == ItemState.Published && step.Item.ExpiresAt <= now)
        {
            step.Item.State = step.Transition == ItemTransition.Publish
                ? throw ItemLimits.Refused("already-expired", () => PublishingText.AlreadyOver)
                : ItemState.Expired;
        }
    }

    /// <summary>Where an organisation reviews, what one person wrote appears when another says so.</summary>
    private static async Task<bool> NeedsReviewAsync(WriteScope scope, ItemWorkflowStep step)
    {
        var item = step.Item;
        if (item.IsPublic || step.Person.IsAdministrator || (item.State == ItemState.Review && step.Person.PersonId != item.AuthorId))
        {
            return false;
        }

        return await scope.Db.Organisations.AnyAsync(row => row.Id == item.OrganisationId && row.ReviewsItems, CancellationToken.None);
    }

    internal static void Emit(WriteScope scope, ItemWorkflowStep step)
    {
        var (item, before) = (step.Item, step.Before);
        var now = ItemVisibility.From(item, step.Rubric);
        if (now.IsListed || before.IsListed)
        {
            var kind = now.IsListed ? PublishingKinds.ItemListed : PublishingKinds.ItemUnlisted;
            scope.Emit(step.Rubric.Stream, kind, item.Id);
            scope.Emit(LiveStreams.Front, kind, item.Id);
        }

        if (now.IsPublic || before.IsPublic)
        {
            scope.Emit(step.Rubric.Stream, PublishingKinds.ItemChanged, item.Id);
            if (item.ThreadId is { } thread)
            {
                scope.Emit(LiveStreams.Thread(thread), PublishingKinds.SubjectChanged, item.Id);
            }
        }

        foreach (var (stream, kind) in now.AlsoEmits.Union(before.AlsoEmits))
        {
            scope.Emit(stream, kind, item.Id);
        }

        scope.Emit(LiveStreams.Desk(item.OrganisationId), PublishingKinds.DeskChanged, item.Id);
    }
}
