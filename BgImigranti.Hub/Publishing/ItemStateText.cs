namespace BgImigranti.Hub.Publishing;

/// <summary>What states are called, in the language of the moment.</summary>
public static class ItemStateText
{
    /// <summary>The word for a state: „чернова“.</summary>
    public static string For(ItemState state) => state switch
    {
        ItemState.Draft => PublishingText.StateDraft,
        ItemState.Review => PublishingText.StateReview,
        ItemState.Scheduled => PublishingText.StateScheduled,
        ItemState.Published => PublishingText.StatePublished,
        ItemState.Expired => PublishingText.StateExpired,
        ItemState.Archived => PublishingText.StateArchived,
        ItemState.Hidden => PublishingText.StateHidden,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of an item."),
    };

    /// <summary>The word for a translation's state: „остаряла“.</summary>
    public static string For(TranslationState state) => state switch
    {
        TranslationState.Missing => PublishingText.TranslationMissing,
        TranslationState.UpToDate => PublishingText.TranslationUpToDate,
        _ => PublishingText.TranslationOutdated,
    };
}
