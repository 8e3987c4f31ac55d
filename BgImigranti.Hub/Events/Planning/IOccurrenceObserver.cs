using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>Whoever has to do something when dates are moved, cancelled or restored: tell the people who registered, say.</summary>
public interface IOccurrenceObserver
{
    /// <summary>Follows the change inside its operation, after it is done: both are committed together or not at all.</summary>
    Task OnChangedAsync(WriteScope scope, OccurrenceChange change);
}
