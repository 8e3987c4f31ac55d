using BgImigranti.Hub.Events.Planning;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>What the choices of a date's form are called.</summary>
internal static class OccurrenceActionText
{
    public static string For(SeriesScope scope) => scope switch
    {
        SeriesScope.Following => DeskText.ReachFollowing,
        SeriesScope.All => DeskText.ReachAll,
        _ => DeskText.ReachOne,
    };

    public static string Done(OccurrenceAction action) => action switch
    {
        OccurrenceAction.Move => DeskText.DoneMoved,
        OccurrenceAction.Cancel => DeskText.DoneCancelled,
        _ => DeskText.DoneRestored,
    };
}
