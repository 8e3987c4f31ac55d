using BgImigranti.Hub.Events.Planning;

namespace BgImigranti.Hub.Events.Desk;

/// <summary>What the choices of a date's form are called.</summary>
internal static class DateWords
{
    public static string Of(DateReach reach) => reach switch
    {
        DateReach.Following => DeskText.ReachFollowing,
        DateReach.All => DeskText.ReachAll,
        _ => DeskText.ReachOne,
    };

    public static string Done(DateAct act) => act switch
    {
        DateAct.Move => DeskText.DoneMoved,
        DateAct.Cancel => DeskText.DoneCancelled,
        _ => DeskText.DoneRestored,
    };
}
