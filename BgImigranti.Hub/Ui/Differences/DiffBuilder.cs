namespace BgImigranti.Hub.Ui.Differences;

/// <summary>
/// Collects the pieces of a difference so that they read well: neighbours of one fate are joined, and a blank between two
/// replaced words belongs to both versions of one replaced passage.
/// </summary>
internal sealed class DiffBuilder
{
    private readonly List<DiffSegment> _segments = [];
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
    public IReadOnlyList<DiffSegment> Build()
    {
        Flush();
        return _segments;
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
        Add(DiffKind.Unchanged, _kept);
        (_deleted, _inserted, _kept) = ("", "", "");
    }

    private void Add(DiffKind kind, string text)
    {
        if (text.Length > 0)
        {
            _segments.Add(new DiffSegment(kind, text));
        }
    }
}
