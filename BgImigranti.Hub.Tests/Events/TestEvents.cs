using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events;

/// <summary>Events as tests write and read them.</summary>
internal static class TestEvents
{
    /// <summary>The fields of a meeting in Varna; empty values take a fact away.</summary>
    public static FieldValues At(string start, string end, params (string Field, string Value)[] more)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["category"] = "meeting",
            ["start"] = start,
            ["end"] = end,
            ["town"] = "varna"
        };
        foreach (var (field, value) in more)
        {
            said[field] = value;
        }

        var fields = new FieldValues();
        foreach (var (field, value) in said)
        {
            fields.Add(field, value);
        }

        return fields;
    }

    /// <summary>The dates of an event, in order.</summary>
    public static async Task<IReadOnlyList<Occurrence>> DatesAsync(HubServer hub, long eventId)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await db.EventDates.AsNoTracking()
            .Where(occurrence => occurrence.EventId == eventId)
            .OrderBy(occurrence => occurrence.StartUtc)
            .ToListAsync();
    }

    /// <summary>The days on which the public calendar shows an event, in order.</summary>
    public static async Task<IReadOnlyList<string>> DaysAsync(HubServer hub, long eventId)
    {
        await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        var days = await db.EventDays.Where(day => day.EventId == eventId).OrderBy(day => day.Day).Select(day => day.Day).ToListAsync();
        return days.ConvertAll(day => LocalInput.Write(day)!);
    }
}
