using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events.Occurrences;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Registrations.Writing;

/// <summary>A date is held by everybody on its list, also by who only waits.</summary>
internal sealed class SignUpHeldDates : IHeldDates
{
    public async Task<IReadOnlySet<long>> AmongAsync(WriteScope scope, IReadOnlyCollection<long> dateIds) =>
        await scope.Db.SignUps.Where(person => dateIds.Contains(person.DateId) && person.State != SignUpState.Cancelled && person.RepeatsId == null)
            .Select(person => person.DateId).Distinct().ToHashSetAsync(CancellationToken.None);
}
