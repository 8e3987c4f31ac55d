using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>Reads what a program wants done.</summary>
internal static class ApiTransitions
{
    /// <summary>An act that goes with saving; nothing when none is named.</summary>
    /// <exception cref="RefusalException">It is none that goes with saving.</exception>
    public static ItemTransition WithSaving(string? code) => code is null ? ItemTransition.Keep : Codes.Find<ItemTransition>(code) switch
    {
        { } transition
            and (ItemTransition.Keep or ItemTransition.Submit or ItemTransition.Publish or ItemTransition.Schedule) => transition,
        _ => throw Unknown(),
    };

    /// <summary>An act by itself.</summary>
    /// <exception cref="RefusalException">There is no such act.</exception>
    public static ItemTransition Alone(string? code) =>
        Codes.Find<ItemTransition>(code) is { } transition and not ItemTransition.Keep ? transition : throw Unknown();

    private static RefusalException Unknown() =>
        new("act-unknown", StatusCodes.Status422UnprocessableEntity, () => PublishingText.ActUnknown);
}
