using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.ICalendar;

/// <summary>An event or a time zone of a file, its properties unread.</summary>
/// <param name="Line">Number of the line it begins in.</param>
/// <param name="Name">VEVENT, VTIMEZONE, or VCALENDAR for what stands outside of them.</param>
internal sealed record IcsBlock(int Line, string Name)
{
    private readonly List<IcsProperty> _properties = [];

    /// <summary>The first fault within it; null when there is none.</summary>
    public RefusalException? Error { get; private set; }

    /// <summary>Number of the line of the fault.</summary>
    public int ErrorLine { get; private set; }

    /// <summary>Takes a line.</summary>
    public void Take(IcsLine line)
    {
        try
        {
            _properties.Add(IcsProperty.Read(line));
        }
        catch (RefusalException refusal)
        {
            Fail(line.Number, refusal);
        }
    }

    /// <summary>Notes an error; the first one stays.</summary>
    public void Fail(int line, RefusalException error)
    {
        if (Error is null)
        {
            (Error, ErrorLine) = (error, line);
        }
    }

    /// <summary>All properties of a name.</summary>
    public IEnumerable<IcsProperty> All(string name) => _properties.Where(property => property.Name == name);

    /// <summary>The one property of a name; null when it is not there.</summary>
    /// <exception cref="RefusalException">It is there twice.</exception>
    public IcsProperty? Single(string name)
    {
        var found = All(name).Take(2).ToList();
        return found.Count < 2 ? found.FirstOrDefault() : throw IcsRefusal.With(() => ICalendarText.PropertyTwice, name);
    }

    /// <summary>The value of the first property of a name as a text of one line; null when it is not there or empty.</summary>
    public string? FirstLine(string name) =>
        All(name).Select(property => IcsText.Line(IcsText.Unescape(property.Value))).FirstOrDefault(text => text.Length > 0);
}
