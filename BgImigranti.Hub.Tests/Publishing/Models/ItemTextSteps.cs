using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing.Models;

/// <summary>One item in a hub and its model, both told to do the same.</summary>
internal sealed class ItemTextSteps
{
    private readonly HubServer _hub;
    private readonly TestPerson _author;
    private readonly long _id;
    private readonly TranslationModel _model = new();

    private ItemTextSteps(HubServer hub, TestPerson author, long id)
    {
        (_hub, _author, _id) = (hub, author, id);
        _model.Save("bg", "Начало", "Beginning");
    }

    public static async Task<ItemTextSteps> BeginAsync(HubServer hub, TestPerson author)
    {
        var rubric = hub.Services.GetRequiredService<Rubrics>().Of("announcement");
        var input = new ItemInput
        {
            SourceLanguageCode = "bg",
            Bg = Text("Начало")!,
            En = Text("Beginning")!,
            Transition = ItemTransition.Publish
        };
        var made = await hub.Services.GetRequiredService<ItemWriter>().CreateAsync(author.Reader, rubric, input, CancellationToken.None);
        return new ItemTextSteps(hub, author, made.Id);
    }

    public Task TakeAsync(TextStep step)
    {
        var (source, other) = (_model.Source, _model.Other);
        var (fresh, translated) = ($"Текст {step.Number % 3}", $"Превод {step.Number % 3}");
        return step.Kind switch
        {
            TextStepKind.Source => SaveAsync(source, fresh, _model.Text(other), isMinor: false),
            TextStepKind.SourceMinor => SaveAsync(source, fresh, _model.Text(other), isMinor: true),
            TextStepKind.Translation => SaveAsync(source, _model.Text(source), translated, isMinor: false),
            TextStepKind.TranslationMinor => SaveAsync(source, _model.Text(source), translated, isMinor: true),
            TextStepKind.Both => SaveAsync(source, fresh, translated, isMinor: false),
            TextStepKind.Confirm => SaveAsync(source, _model.Text(source), _model.Text(other), isMinor: false, isConfirmed: true),
            TextStepKind.SourceAndConfirm => SaveAsync(source, fresh, _model.Text(other), isMinor: false, isConfirmed: true),
            TextStepKind.RemoveTranslation => SaveAsync(source, _model.Text(source), null, isMinor: false),
            TextStepKind.MoveSource => SaveAsync(
                other, _model.Text(other) ?? translated, _model.Text(source), isMinor: step.Number % 2 == 0),
            TextStepKind.Restore => RestoreAsync(step.Number % 2 == 0 ? "bg" : "en", step.Number),
            TextStepKind.Conflict => ConflictAsync(fresh),
            _ => FieldsAsync(step.Number),
        };
    }

    /// <summary>Compares what the hub keeps with the model.</summary>
    public async Task CheckAsync(Func<string> diary)
    {
        await using var db = await _hub.Services.GetRequiredService<IDbContextFactory<Hub.Data.HubDbContext>>().CreateDbContextAsync();
        var item = await db.Items.AsNoTracking().SingleAsync(row => row.Id == _id);
        var texts = await db.ItemTranslations.AsNoTracking()
            .Where(row => row.ItemId == _id)
            .ToDictionaryAsync(row => row.LanguageCode, StringComparer.Ordinal);
        var revisions = await db.ItemRevisions.AsNoTracking().Where(row => row.ItemId == _id).OrderBy(row => row.Number).ToListAsync();
        Assert.True(_model.Source == item.SourceLanguageCode, $"The source is {item.SourceLanguageCode}. {diary()}");
        foreach (var language in (string[])["bg", "en"])
        {
            var row = texts.GetValueOrDefault(language);
            var state = Translations.StateOf(item.SourceLanguageCode, item.SourceRevision, language, row?.BasedOn);
            Assert.True(_model.StateOf(language) == state, $"{language} is {state}, not {_model.StateOf(language)}. {diary()}");
            Assert.True(_model.Text(language) == row?.Title, $"{language} says {row?.Title}, not {_model.Text(language)}. {diary()}");
            var saved = revisions.Where(revision => revision.LanguageCode == language).Select(revision => revision.Title);
            Assert.True(_model.Saved(language).SequenceEqual(saved), $"{language} keeps {string.Join(", ", saved)}. {diary()}");
        }
    }

    private static TextInput? Text(string? title) =>
        title is null ? null : new TextInput(title, $"{title} накратко", $"{title} **изцяло**");

    private async Task SaveAsync(string source, string? sourceText, string? otherText, bool isMinor, bool isConfirmed = false)
    {
        var (bg, en) = source == "bg" ? (sourceText, otherText) : (otherText, sourceText);
        await _hub.SaveAsync(_author, _id, input => input with
        {
            SourceLanguageCode = source,
            Bg = Text(bg) ?? TextInput.Empty,
            En = Text(en) ?? TextInput.Empty,
            IsMinor = isMinor,
            IsTranslationConfirmed = isConfirmed,
        });
        _model.Save(source, bg, en, isMinor, isConfirmed);
    }

    private async Task RestoreAsync(string language, int number)
    {
        var wanted = 1 + (number % _model.Saved(language).Count);
        await _hub.Services.GetRequiredService<ItemRestoreService>()
            .RestoreAsync(_author.Reader, _id, language, wanted, CancellationToken.None);
        _model.Restore(language, wanted);
    }

    private async Task ConflictAsync(string text)
    {
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => _hub.SaveAsync(_author, _id, input => input with
        {
            Bg = Text($"{text} встрани")!,
            En = TextInput.Empty,
            SourceLanguageCode = "bg",
            Version = input.Version - 1,
        }));
        Assert.Equal(ItemWriter.Conflict, refusal.Code);
    }

    private Task<ItemWriteResult> FieldsAsync(int number) => _hub.SaveAsync(_author, _id, input => input
        .With(CommonFields.Pinned, number % 2 == 0 ? "true" : null)
        .With(CommonFields.NextCheck, $"2100-01-{1 + (number % 28):00}")
        .With("translation-due", $"2100-01-01T{number % 24:00}:00"));
}
