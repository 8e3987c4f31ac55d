using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Occurrences;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>A date is held by everybody on its list, also by who only waits.</summary>
internal sealed class RegisteredOccurrences : IHeldOccurrences
{
    public async Task<IReadOnlySet<long>> AmongAsync(WriteScope scope, IReadOnlyCollection<long> occurrenceIds) =>
        await scope.Db.Registrations.Where(registration => occurrenceIds.Contains(registration.OccurrenceId)
            && registration.State != RegistrationState.Cancelled
            && registration.RepeatsId == null)
            .Select(registration => registration.OccurrenceId).Distinct().ToHashSetAsync(CancellationToken.None);
}
