using BgImigranti.Hub.Data;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Library.Kit;

/// <summary>Puts materials into the library of a hub under test.</summary>
public static class Teasers
{
    /// <summary>Three chapters, the second with a heading that would be one if it did not stand in code.</summary>
    public const string BodyBg =
        "# Как да започнем\n\nПървите **думи**.\n\n## По-малко заглавие\n\nТекст.\n\n# Кодът\n\n```\n# не е глава\n```\n\n| какво | кой |\n|-|-|\n| изречение_без_нито_една_шпация_в_него | професионален преводач при всеки случай |\n\n# Край\n\nПоследните думи.";

    /// <summary>The same in English.</summary>
    public const string BodyEn =
        "# How to begin\n\nThe first **words**.\n\n## A smaller heading\n\nText.\n\n# The code\n\n```\n# no chapter\n```\n\n# The end\n\nThe last words.";

    extension(HubServer hub)
    {
        /// <summary>Publishes a material in both languages.</summary>
        public Task<ItemWriteResult> MaterialAsync(TestPerson author, string kind, string title, string body = "") =>
            hub.MaterialAsync(author, Draft(
            kind, new TextInput($"{title} по български", "Накратко.", body), new TextInput($"{title} in English", "In short.", body)));

        /// <summary>Publishes a material.</summary>
        public Task<ItemWriteResult> MaterialAsync(TestPerson author, ItemInput input)
        {
            ArgumentNullException.ThrowIfNull(author);
            var items = hub.Services.GetRequiredService<ItemWriter>();
            return items.CreateAsync(author.Reader, hub.Services.GetRequiredService<LibraryRubric>(), input, CancellationToken.None);
        }

        /// <summary>Publishes a handbook of three chapters.</summary>
        public Task<ItemWriteResult> HandbookAsync(TestPerson author, string? bg = BodyBg, string? en = BodyEn) =>
            hub.MaterialAsync(author, Draft(
            "handbook",
            bg is null ? TextInput.Empty : new TextInput("Справочник за <проби>", "Накратко.", bg),
            en is null ? TextInput.Empty : new TextInput("A <trial> handbook", "In short.", en)));

        /// <summary>Gives a material pictures whose bytes nobody has.</summary>
        public Task PicturesAsync(long itemId, params string[] alts) => hub.Services.GetRequiredService<HubWriter>().WriteAsync(scope =>
        {
            foreach (var (index, alt) in alts.Index())
            {
                scope.Db.Add(new ItemFile
                {
                    ItemId = itemId,
                    Hash = $"{index + 1:x64}",
                    ThumbnailHash = $"{index + 1001:x64}",
                    Name = $"picture-{index + 1}.jpg",
                    ContentType = "image/jpeg",
                    Length = 1000,
                    AltBg = alt,
                    AltEn = alt.Length == 0 ? "" : $"In English {index + 1}",
                    Position = index,
                    AddedAt = scope.Now,
                });
            }

            scope.Emit(LibraryRubric.PathName, PublishingKinds.ItemChanged, itemId);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    /// <summary>A material as it is typed.</summary>
    public static ItemInput Draft(string kind, TextInput bg, TextInput en) => new()
    {
        SourceLanguageCode = bg?.IsEmpty == false ? "bg" : "en",
        Bg = bg ?? TextInput.Empty,
        En = en,
        Fields = new FieldValues
        {
        { MaterialFields.Kind, kind },
        { MaterialFields.Year, "2015" },
        { MaterialFields.SourceName, "РСО „Марица“" }
        },
        Transition = ItemTransition.Publish,
        Key = Guid.NewGuid().ToString("N"),
    };
}
