namespace BgImigranti.Hub.Ui.Differences;

/// <summary>A run of text with one fate. The pieces that are not inserted make up the older version, those not deleted the newer.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The text itself, white space included; never empty.</param>
public readonly record struct DiffSegment(DiffKind Kind, string Text);
