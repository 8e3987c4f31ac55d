namespace BgImigranti.Hub.Ui.Differences;

/// <summary>What became of a piece of text between two versions.</summary>
public enum DiffKind
{
    /// <summary>In both versions.</summary>
    Unchanged,

    /// <summary>Only in the newer version.</summary>
    Inserted,

    /// <summary>Only in the older version.</summary>
    Deleted,
}
