using BgImigranti.Hub.Events;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>An event of load data, with the texts that it is called by.</summary>
internal sealed record SeedEvent(CalendarEvent Item, string TitleBg, string TitleEn, SeedBody BodyBg, SeedBody BodyEn);
