using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.ICalendar;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>
/// Events that left this very hub as a file: two hubs that subscribe to each other would else pass them back and forth for ever.
/// </summary>
public sealed class LoopGuard(IOptions<HubOptions> options)
{
    private readonly string? _ending = options.Value.PublicUrl is { } address ? $"@{new Uri(address).IdnHost}" : null;

    /// <summary>Lets through what is not our own.</summary>
    /// <exception cref="Ui.RefusalException">
    /// It is. Without <see cref="HubOptions.PublicUrl"/> the hub does not know its own name.
    /// </exception>
    public void Refuse(IcsEvent external)
    {
        ArgumentNullException.ThrowIfNull(external);
        if (_ending is not null && external.Uid.EndsWith(_ending, StringComparison.OrdinalIgnoreCase))
        {
            throw IcsRefusal.With(() => ImportText.OwnEvent);
        }
    }
}
