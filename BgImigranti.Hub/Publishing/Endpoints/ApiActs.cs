using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>Reads what a program wants done.</summary>
internal static class ApiActs
{
    /// <summary>An act that goes with saving; nothing when none is named.</summary>
    /// <exception cref="RefusalException">It is none that goes with saving.</exception>
    public static ItemAct WithSaving(string? code) => code is null ? ItemAct.Keep : Codes.Find<ItemAct>(code) switch
    {
        { } act and (ItemAct.Keep or ItemAct.Submit or ItemAct.Publish or ItemAct.Schedule) => act,
        _ => throw Unknown(),
    };

    /// <summary>An act by itself.</summary>
    /// <exception cref="RefusalException">There is no such act.</exception>
    public static ItemAct Alone(string? code) => Codes.Find<ItemAct>(code) is { } act and not ItemAct.Keep ? act : throw Unknown();

    private static RefusalException Unknown() => new("act-unknown", StatusCodes.Status422UnprocessableEntity, () => PublishingText.ActUnknown);
}
