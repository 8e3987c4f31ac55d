using BgImigranti.Hub.Data;
using BgImigranti.Hub.Tests.Publishing.Models;
using BgImigranti.Hub.Tests.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>Whatever is done to the texts of an item: each language is called what it is, and no text that was saved is lost.</summary>
[Trait("Category", "Slow")]
public sealed class TranslationModelTests(SharedServers servers)
{
    private const int Steps = 16;

    private static Gen<TextStep> AnyStep =>
        from kind in Gen.Elements(Enum.GetValues<TextStepKind>())
        from number in Gen.Choose(0, 1_000)
        select new TextStep(kind, number);

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, 60)]
    [InlineData(DatabaseEngine.PostgreSql, 12)]
    public async Task Every_language_is_called_what_it_is_after_any_sequence_of_edits(DatabaseEngine engine, int sequences)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        foreach (var steps in AnyStep.ArrayOf(Steps).Sample(sequences, sequences))
        {
            var item = await ItemTextSteps.BeginAsync(hub, author);
            for (var step = 0; step < steps.Length; step++)
            {
                await item.TakeAsync(steps[step]);
                await item.CheckAsync(() => $"After:\n{string.Join('\n', steps[..(step + 1)].AsEnumerable())}");
            }
        }
    }

    [Fact]
    public async Task A_translation_brought_back_from_before_the_source_was_changed_is_outdated()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var item = await ItemTextSteps.BeginAsync(hub, await hub.CoordinatorAsync());
        TextStep[] steps =
        [
            new(TextStepKind.Both, 1), new(TextStepKind.Both, 2), new(TextStepKind.Restore, 3), new(TextStepKind.RemoveTranslation, 0),
            new(TextStepKind.Restore, 1),
            new(TextStepKind.MoveSource, 1), new(TextStepKind.MoveSource, 0), new(TextStepKind.Fields, 3), new(TextStepKind.Confirm, 0),
        ];
        foreach (var step in steps)
        {
            await item.TakeAsync(step);
            await item.CheckAsync(() => step.ToString());
        }
    }
}
