namespace BgImigranti.Hub.ICalendar;

/// <summary>Takes a file apart into events and time zones. What lies within them (alarms) and other components are passed over.</summary>
internal sealed class IcsBlocks
{
    private const string Calendar = "VCALENDAR";
    private const string Begin = "BEGIN:";
    private const string End = "END:";

    private readonly Stack<string> _open = new();
    private readonly List<IcsBlock> _events = [];
    private readonly List<IcsBlock> _zones = [];
    private IcsBlock? _block;

    private IcsBlocks()
    {
    }

    /// <summary>What stands outside of events and time zones.</summary>
    public IcsBlock Frame { get; } = new(1, Calendar);

    /// <summary>The events in order, those with errors among them.</summary>
    public IReadOnlyList<IcsBlock> Events => _events;

    /// <summary>The time zones that the file describes.</summary>
    public IReadOnlyList<IcsBlock> Zones => _zones;

    /// <summary>Takes lines apart.</summary>
    /// <exception cref="Ui.RefusalException">It is no calendar, or there is too much in it.</exception>
    public static IcsBlocks From(IReadOnlyList<IcsLine> lines)
    {
        if (lines is not [var first, ..] || !IsEdge(first.Text, Begin, Calendar))
        {
            throw IcsRefusal.With(() => ICalendarText.NotACalendar);
        }

        var blocks = new IcsBlocks();
        foreach (var line in lines)
        {
            blocks.Take(line);
        }

        blocks.CloseAll(lines[^1].Number);
        return blocks;
    }

    private void Take(IcsLine line)
    {
        if (NameAfter(line.Text, Begin) is { } begun)
        {
            Open(line, begun);
        }
        else if (NameAfter(line.Text, End) is { } ended)
        {
            Close(line, ended);
        }
        else if (_block is not null && _open.Peek() == _block.Name)
        {
            _block.Take(line);
        }
        else if (_open.Count == 1)
        {
            Frame.Take(line);
        }
    }

    private void Open(IcsLine line, string name)
    {
        // An event within an event: the end of the first one is missing.
        if (name is "VEVENT" or Calendar)
        {
            LeaveOpen(line.Number, upTo: name == Calendar ? 0 : 1);
        }

        if (_open.Count == IcsLimits.Depth)
        {
            throw IcsRefusal.With(() => ICalendarText.TooDeep, line.Number);
        }

        _open.Push(name);
        if (_open.Count != 2 || name is not ("VEVENT" or "VTIMEZONE"))
        {
            return;
        }

        _block = new IcsBlock(line.Number, name);
        (name == "VEVENT" ? _events : _zones).Add(_block);
        if (_events.Count > IcsLimits.Events)
        {
            throw IcsRefusal.With(() => ICalendarText.TooManyEvents, IcsLimits.Events);
        }
    }

    private void Close(IcsLine line, string name)
    {
        if (!_open.Contains(name))
        {
            _block?.Fail(line.Number, IcsRefusal.With(() => ICalendarText.EndWithoutBegin, name));
            return;
        }

        while (_open.Peek() != name)
        {
            CloseUnended(line.Number);
        }

        _open.Pop();
        if (_open.Count <= 1)
        {
            _block = null;
        }
    }

    private void CloseAll(int line) => LeaveOpen(line, upTo: 0);

    private void LeaveOpen(int line, int upTo)
    {
        while (_open.Count > upTo)
        {
            CloseUnended(line);
        }
    }

    private void CloseUnended(int line)
    {
        var name = _open.Pop();
        _block?.Fail(line, IcsRefusal.With(() => ICalendarText.EndMissing, name));
        if (_open.Count <= 1)
        {
            _block = null;
        }
    }

    private static string? NameAfter(string line, string word) =>
        line.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? line[word.Length..].Trim().ToUpperInvariant() : null;

    private static bool IsEdge(string line, string word, string name) => NameAfter(line, word) == name;
}
