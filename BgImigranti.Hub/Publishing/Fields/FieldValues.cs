using System.Collections;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>
/// Facts as texts by the names of their fields: what the editor's form posts, the API carries and demo files hold. A field that is not
/// there is empty.
/// </summary>
public sealed class FieldValues : IEnumerable<KeyValuePair<string, string>>
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requested = new(StringComparer.Ordinal);

    /// <summary>Nothing.</summary>
    public static FieldValues Empty => [];

    /// <summary>The text of a field; empty when it is not there.</summary>
    public string this[string field]
    {
        get
        {
            _requested.Add(field);
            return _values.GetValueOrDefault(field, "");
        }
    }

    /// <summary>Adds a field; null and empty are left out.</summary>
    public void Add(string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _values[field] = value;
        }
    }

    /// <summary>Adds a flag: <c>true</c>, or nothing.</summary>
    public void Add(string field, bool value) => Add(field, value ? "true" : null);

    /// <summary>Is a flag set?</summary>
    public bool IsSet(string field) => this[field] is "true" or "on";

    /// <summary>
    /// Has anybody asked for the field? When all fields were read, a field that nobody asked for is one that there is not.
    /// </summary>
    public bool IsAsked(string field) => _requested.Contains(field);

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<string> List(string field) => Entries(this[field]);

    /// <summary>The entries of a list as a field holds it.</summary>
    public static IReadOnlyList<string> Entries(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
