namespace BgImigranti.Hub.Ui.Differences;

/// <summary>
/// Collects the pieces of a difference so that they read well: neighbours of one fate are joined, and a blank between two
/// replaced words belongs to both versions of one replaced passage.
/// </summary>
internal sealed class DiffPieces
{
    private readonly List<DiffPiece> _pieces = [];
    private string _kept = "";
    private string _deleted = "";
    private string _inserted = "";

    /// <summary>Text of both versions.</summary>
    public void Keep(string text) => _kept += text;

    /// <summary>Text of the older version that the newer one has other text for; either may be empty.</summary>
    public void Replace(string deleted, string inserted)
    {
        if (_kept.Length > 0 && !IsBlankBetween(deleted, inserted))
        {
            Flush();
        }

        _deleted += _kept + deleted;
        _inserted += _kept + inserted;
        _kept = "";
    }

    /// <summary>All pieces; call it once, at the end.</summary>
    public IReadOnlyList<DiffPiece> Finish()
    {
        Flush();
        return _pieces;
    }

    private bool IsBlankBetween(string deleted, string inserted) =>
        string.IsNullOrWhiteSpace(_kept)
        && _deleted.Length > 0 && _inserted.Length > 0
        && deleted.Length > 0 && inserted.Length > 0;

    // Of what was collected, the change stands before the text that was kept after it.
    private void Flush()
    {
        Add(DiffKind.Deleted, _deleted);
        Add(DiffKind.Inserted, _inserted);
        Add(DiffKind.Same, _kept);
        (_deleted, _inserted, _kept) = ("", "", "");
    }

    private void Add(DiffKind kind, string text)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new DiffPiece(kind, text));
        }
    }
}
