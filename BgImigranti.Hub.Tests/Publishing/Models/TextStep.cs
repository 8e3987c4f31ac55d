namespace BgImigranti.Hub.Tests.Publishing.Models;

/// <summary>Something that is done to the texts of an item; the number says which text or revision.</summary>
public sealed record TextStep(TextStepKind Kind, int Number);
