using System.Globalization;
using AngleSharp.Dom;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Events.Pages;

/// <summary>Events, written the way their people write them, and the pages that show them.</summary>
internal static class HubEvents
{
    extension(HubServer hub)
    {
        /// <summary>Publishes an event of two hours in Sofia, unless its fields say otherwise.</summary>
        public Task<ItemWriteResult> EventAsync(
            TestPerson author, string title, string start, string? end = null, params (string Field, string Value)[] more)
        {
            var fields = new FieldValues
            {
                { EventFields.Category, "course" },
                { EventFields.Start, start },
                { EventFields.End, end ?? DateTime.Parse(start, CultureInfo.InvariantCulture)
                    .AddHours(2)
                    .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) },
                { EventFields.Languages, "bg" },
                { EventFields.Phone, "+359 52 335 885" },
            };
            foreach (var (field, value) in more)
            {
                fields.Add(field, value);
            }

            if (more.All(field => field.Field != EventFields.Town))
            {
                fields.Add(EventFields.Town, "sofia");
            }

            return hub.ItemAsync(author, EventsRubric.KindName, fields, title: title);
        }

        /// <summary>Reads the calendar's pages.</summary>
        public CalendarPages CalendarPages => hub.Services.GetRequiredService<CalendarPages>();

        /// <summary>A page as an answer, whatever its status.</summary>
        public async Task<(int Status, IElement Page)> CalendarAsync(string address)
        {
            using var client = hub.Client();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            return ((int)answer.StatusCode, Markup.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    /// <summary>What an organisation has.</summary>
    public static CalendarFilter Filter(this TestPerson author) =>
        CalendarFilter.All with { OrganisationId = author.Reader.OrganisationId };

    /// <summary>The same as part of an address.</summary>
    public static string Query(this TestPerson author) =>
        string.Create(CultureInfo.InvariantCulture, $"organisation={author.Reader.OrganisationId}");

    /// <summary>Days with the titles under them.</summary>
    public static IEnumerable<string> Summaries(this IEnumerable<CalendarDay> days) => days.Select(day =>
        $"{day.Date:MM-dd}: {string.Join(", ", day.Shown.Select(occurrence => occurrence.Card.Head.Title))}{(day.More > 0 ? $" +{day.More}" : "")}");
}
