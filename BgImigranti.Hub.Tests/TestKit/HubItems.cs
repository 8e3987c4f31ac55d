using AngleSharp.Dom;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Files;
using BgImigranti.Hub.Files.Storage;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Editor;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.Files.Samples;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Shared items, written the way their people write them, and the pages that show them.</summary>
public static class HubItems
{
    extension(HubServer hub)
    {
        /// <summary>Writes an item with a text in both languages: „Проба“ and "Trial", unless its title is given.</summary>
        public Task<ItemWriteResult> ItemAsync(
            TestPerson author, string kind, FieldValues fields, ItemTransition transition = ItemTransition.Publish, string title = "Проба")
        {
            ArgumentNullException.ThrowIfNull(author);
            var rubric = hub.Services.GetRequiredService<Rubrics>().Of(kind);
            var input = new ItemInput
            {
                SourceLanguageCode = "bg",
                Bg = new TextInput(title, "Накратко.", "Текст **на** пробата."),
                En = new TextInput(title == "Проба" ? "Trial" : title, "In short.", "Text **of** the trial."),
                Fields = fields,
                Transition = transition,
            };
            return hub.Services.GetRequiredService<ItemWriter>().CreateAsync(author.Reader, rubric, input, CancellationToken.None);
        }

        /// <summary>An item as its editor would send it if nothing was typed.</summary>
        public async Task<ItemInput> DraftOfAsync(TestPerson editor, long id)
        {
            ArgumentNullException.ThrowIfNull(editor);
            var view = await hub.Services.GetRequiredService<EditorQueries>().FindAsync(editor.Reader, id, CancellationToken.None);
            return EditorFields.OfItem(view.Item!, view.Texts, view.Rubric).ToDraft(ItemTransition.Keep, "") with { Key = null };
        }

        /// <summary>Writes an item from its newest version on.</summary>
        public async Task<ItemWriteResult> SaveAsync(TestPerson editor, long id, Func<ItemInput, ItemInput> edit)
        {
            ArgumentNullException.ThrowIfNull(edit);
            var input = edit(await hub.DraftOfAsync(editor, id));
            return await hub.SaveAsync(editor, id, input);
        }

        /// <summary>Writes an item.</summary>
        public Task<ItemWriteResult> SaveAsync(TestPerson editor, long id, ItemInput input)
        {
            ArgumentNullException.ThrowIfNull(editor);
            return hub.Services.GetRequiredService<ItemWriter>().SaveAsync(editor.Reader, id, input, CancellationToken.None);
        }

        /// <summary>Does something to an item without changing what it says.</summary>
        public Task<ItemWriteResult> ActAsync(TestPerson person, long id, ItemTransition transition)
        {
            ArgumentNullException.ThrowIfNull(person);
            return hub.Services.GetRequiredService<ItemWriter>().TransitionAsync(person.Reader, id, transition, CancellationToken.None);
        }

        /// <summary>Puts a picture to an item that no other item has.</summary>
        public async Task<ItemFile> PictureAsync(long item)
        {
            using var source = new MemoryStream(Pictures.Png(Random.Shared.Next(2, 2_000), Random.Shared.Next(2, 45)));
            var stored = await hub.Services.GetRequiredService<FileStore>().SaveAsync(source, FileUse.Attachment, CancellationToken.None);
            var row = new ItemFile
            {
                ItemId = item,
                Hash = stored.Hash,
                Name = "picture.png",
                ContentType = stored.ContentType,
                Length = stored.Length,
                AltBg = "Проба",
                AltEn = "Trial",
                Position = 1,
                AddedAt = hub.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            };
            await hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
            {
                await FileStore.RecordAsync(scope, stored);
                scope.Db.Add(row);
            }, CancellationToken.None);
            return row;
        }

        /// <summary>The item as it is kept now.</summary>
        public async Task<SharedItem> StoredAsync(long id)
        {
            await using var db = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
            return await db.Items.AsNoTracking().SingleAsync(item => item.Id == id);
        }

        /// <summary>Makes an item appear as if it had done so at another moment, and tells its rubric.</summary>
        public Task AppearedAsync(ItemWriteResult item, DateTime at)
        {
            ArgumentNullException.ThrowIfNull(item);
            return hub.Services.GetRequiredService<HubWriter>().WriteAsync(async scope =>
            {
                var row = await scope.Db.Items.FirstAsync(row => row.Id == item.Id, CancellationToken.None);
                row.PublishedAt = at;
                scope.Emit(item.Path, PublishingKinds.ItemListed, item.Id);
            }, CancellationToken.None);
        }

        /// <summary>What stands in the main part of a page; refuses any answer but 200.</summary>
        public async Task<IElement> MainAsync(string address, TestPerson? person = null)
        {
            using var client = hub.Client(person);
            return Markup.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken))
                .QuerySelector("main")!;
        }
    }

    /// <summary>The same with a fact changed; null takes it away.</summary>
    public static ItemInput With(this ItemInput input, string field, string? value)
    {
        ArgumentNullException.ThrowIfNull(input);
        var changed = new FieldValues { { field, value } };
        foreach (var (name, kept) in input.Fields.Where(pair => pair.Key != field))
        {
            changed.Add(name, kept);
        }

        return input with { Fields = changed };
    }
}
