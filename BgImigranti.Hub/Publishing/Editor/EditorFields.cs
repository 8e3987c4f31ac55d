using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Publishing.Editor;

/// <summary>
/// Everything that stands in the editor's form, by the names of its fields: as it was posted, as a draft keeps it, or as the item is.
/// </summary>
public sealed class EditorFields
{
    /// <summary>How the names of the rubric's fields begin in forms.</summary>
    public const string FieldPrefix = "fact.";

    /// <summary>Language of the source.</summary>
    public const string Source = "source";

    /// <summary>Translations need not follow this edit.</summary>
    public const string Minor = "minor";

    /// <summary>The translation still renders the source.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>The version that was edited.</summary>
    public const string Version = "version";

    /// <summary>Whose item it is; administrators choose.</summary>
    public const string Organisation = "organisation";

    /// <summary>Cyrillic stays two bytes a letter: escaped it would be six, and a long text would outgrow a draft.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private EditorFields()
    {
    }

    /// <summary>The text of a field; empty when it is not there.</summary>
    public string this[string field]
    {
        get => _values.GetValueOrDefault(field, "");
        private set => _values[field] = value;
    }

    /// <summary>The version that was edited; 0 for a new item.</summary>
    public int VersionNumber => int.TryParse(this[Version], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The fields.</summary>
    public FieldValues Fields()
    {
        var fields = new FieldValues();
        foreach (var (name, value) in _values.Where(pair => pair.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)))
        {
            fields.Add(name[FieldPrefix.Length..], value);
        }

        return fields;
    }

    /// <summary>Name of a field of one language.</summary>
    public static string For(string field, string languageCode) => $"{field}.{languageCode}";

    /// <summary>An empty form in the language of the moment.</summary>
    public static EditorFields New() => new() { [Source] = Language.Current.Code };

    /// <summary>A form as it was posted.</summary>
    public static EditorFields Posted(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = new EditorFields();
        foreach (var name in form.Names)
        {
            fields[name] = form[name];
        }

        return fields;
    }

    /// <summary>A form as a draft keeps it; null when that is not readable.</summary>
    public static EditorFields? Kept(string json)
    {
        try
        {
            var fields = new EditorFields();
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [])
            {
                fields[name] = value;
            }

            return fields;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The form of an item as it is now.</summary>
    public static EditorFields OfItem(SharedItem item, IEnumerable<ItemTranslation> texts, IRubric rubric)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(rubric);
        var fields = new EditorFields
        {
            [Source] = item.SourceLanguageCode,
            [Version] = item.Version.ToString(CultureInfo.InvariantCulture),
            [Organisation] = item.OrganisationId.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var text in texts)
        {
            fields[For("title", text.LanguageCode)] = text.Title;
            fields[For("summary", text.LanguageCode)] = text.Summary;
            fields[For("body", text.LanguageCode)] = text.Body;
        }

        foreach (var (field, value) in CommonFields.Write(item).Concat(rubric.WriteFields(item)))
        {
            fields[FieldPrefix + field] = value;
        }

        return fields;
    }

    /// <summary>The same with another version: what was typed will be saved over that.</summary>
    public EditorFields Over(int version)
    {
        var fields = new EditorFields();
        foreach (var (name, value) in _values)
        {
            fields[name] = value;
        }

        fields[Version] = version.ToString(CultureInfo.InvariantCulture);
        return fields;
    }

    /// <summary>The same with fields that the address names; everything else there is none of the form's.</summary>
    public EditorFields With(IEnumerable<KeyValuePair<string, string>> requested)
    {
        ArgumentNullException.ThrowIfNull(requested);
        var fields = Over(VersionNumber);
        foreach (var (name, value) in requested.Where(pair => pair.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)))
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>All of it as a draft keeps it.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(_values.Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(), Plain);

    /// <summary>Both texts as a person reads them, for a page that can only give them back.</summary>
    public string ToText() => string.Join("\n\n", Language.All.Select(language => Text(language.Code))
        .SelectMany(text => new[] { text.Title, text.Summary, text.Body }).Where(part => part.Length > 0));

    /// <summary>What is to be written.</summary>
    public ItemInput ToDraft(ItemTransition transition, string key) => new()
    {
        SourceLanguageCode = this[Source],
        Bg = Text(Language.Bulgarian.Code),
        En = Text(Language.English.Code),
        Fields = Fields(),
        IsMinor = this[Minor] == "true",
        IsTranslationConfirmed = this[Confirmed] == "true",
        Transition = transition,
        Version = VersionNumber,
        Key = key,
        OrganisationId = long.TryParse(this[Organisation], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
    };

    /// <summary>One language version.</summary>
    public TextInput Text(string languageCode) =>
        new(this[For("title", languageCode)], this[For("summary", languageCode)], this[For("body", languageCode)]);
}
