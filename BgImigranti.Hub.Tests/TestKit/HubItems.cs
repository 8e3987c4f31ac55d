using AngleSharp.Dom;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Facts;
using BgImigranti.Hub.Publishing.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Shared items, written the way their people write them, and the pages that show them.</summary>
public static class HubItems
{
    extension(HubServer hub)
    {
        /// <summary>Writes an item with a text in both languages: „Проба“ and "Trial", unless its title is given.</summary>
        public Task<ItemReceipt> ItemAsync(TestPerson author, string kind, FactsFields facts, ItemAct act = ItemAct.Publish, string title = "Проба")
        {
            ArgumentNullException.ThrowIfNull(author);
            var rubric = hub.Services.GetRequiredService<Rubrics>().Of(kind);
            var draft = new ItemDraft
            {
                SourceLanguageCode = "bg",
                Bg = new TextDraft(title, "Накратко.", "Текст **на** пробата."),
                En = new TextDraft(title == "Проба" ? "Trial" : title, "In short.", "Text **of** the trial."),
                Facts = facts,
                Act = act,
            };
            return hub.Services.GetRequiredService<ItemWriting>().CreateAsync(author.Reader, rubric, draft, CancellationToken.None);
        }

        /// <summary>Makes an item appear as if it had done so at another moment, and tells its rubric.</summary>
        public Task AppearedAsync(ItemReceipt item, DateTime at)
        {
            ArgumentNullException.ThrowIfNull(item);
            return hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
            {
                var row = await scope.Db.Items.FirstAsync(row => row.Id == item.Id, CancellationToken.None);
                row.PublishedAt = at;
                scope.Tell(item.Path, PublishingKinds.ItemListed, item.Id);
            }, CancellationToken.None);
        }

        /// <summary>What stands in the main part of a page; refuses any answer but 200.</summary>
        public async Task<IElement> MainAsync(string address, TestPerson? person = null)
        {
            using var client = hub.Client(person);
            return Markup.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).QuerySelector("main")!;
        }
    }
}
