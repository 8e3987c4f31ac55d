using System.Globalization;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>
/// What a field is called, and how its content is said to people: codes by their names, moments and amounts as they are written
/// in the language of the moment. What cannot be understood is said as it stands, so it is no more to be trusted than what was typed.
/// </summary>
public sealed class FieldDefinition
{
    private readonly Func<string> _label;
    private readonly Func<string, FieldDefinitions, string?> _words;

    private FieldDefinition(string field, Func<string> label, Func<string, FieldDefinitions, string?> words) =>
        (Field, _label, _words) = (field, label, words);

    /// <summary>Name of the field.</summary>
    public string Field { get; }

    /// <summary>What it is called in the form.</summary>
    public string Label => _label();

    /// <summary>It holds a list, whose order says nothing.</summary>
    private bool IsList { get; init; }

    /// <summary>The language of its content where that is always the same; null where it is not.</summary>
    public string? LanguageCode { get; private init; }

    /// <summary>The content as people read it.</summary>
    /// <param name="value">As <see cref="FieldValues"/> carry it; empty when it is not there.</param>
    /// <param name="names">What things are called that it may point at.</param>
    public string Words(string value, FieldDefinitions names)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _words(value, names) ?? (value.Length == 0 ? PublishingText.FieldEmpty : value);
    }

    /// <summary>Both say the same.</summary>
    public bool AreSame(string one, string other) =>
        one == other || (IsList && FieldValues.Entries(one).ToHashSet(StringComparer.Ordinal).SetEquals(FieldValues.Entries(other)));

    /// <summary>A text that is said as it stands.</summary>
    public static FieldDefinition Text(string field, Func<string> label, string? languageCode = null) => new(field, label, (_, _) => null)
    {
        LanguageCode = languageCode,
    };

    /// <summary>What a rubric says in its own words; null for what it does not know.</summary>
    public static FieldDefinition Said(string field, Func<string> label, Func<string, string?> words) =>
        new(field, label, (value, _) => words(value));

    /// <summary>Yes or no.</summary>
    public static FieldDefinition Flag(string field, Func<string> label) =>
        Said(field, label, value => value is "true" or "on" ? PublishingText.FieldYes : PublishingText.FieldNo);

    /// <summary>A code of <typeparamref name="TEnum"/>, or several.</summary>
    public static FieldDefinition Code<TEnum>(string field, Func<string> label, Func<TEnum, string> name)
        where TEnum : struct, Enum => Choices(field, label, code => Codes.Find<TEnum>(code) is { } member ? name(member) : null);

    /// <summary>One of several things that have codes, or some of them.</summary>
    public static FieldDefinition Choices(string field, Func<string> label, Func<string, string?> name) =>
        new(field, label, (value, _) => List(value, name))
        {
            IsList = true,
        };

    /// <summary>A town of <see cref="Towns"/>.</summary>
    public static FieldDefinition Town(string field, Func<string> label) => Choices(field, label, code => Towns.Find(code)?.Name);

    /// <summary>Languages of <see cref="SpokenLanguages"/>.</summary>
    public static FieldDefinition Languages(string field, Func<string> label) =>
        Choices(field, label, code => SpokenLanguages.Find(code)?.Name);

    /// <summary>Organisations by their ids.</summary>
    public static FieldDefinition Organisations(string field, Func<string> label) =>
        new(field, label, (value, names) => List(value, id => names.Organisations.GetValueOrDefault(id)))
        {
            IsList = true,
        };

    /// <summary>A section of the forum by its slug.</summary>
    public static FieldDefinition Section(string field, Func<string> label) =>
        new(field, label, (value, names) => names.Sections.GetValueOrDefault(value));

    /// <summary>A moment on the clock of Sofia.</summary>
    public static FieldDefinition Moment(string field, Func<string> label) =>
        Said(field, label, value => LocalInput.Moment(value).Utc is { } moment ? InstantFormatter.DayAndTime(moment) : null);

    /// <summary>A day.</summary>
    public static FieldDefinition Day(string field, Func<string> label) =>
        Said(field, label, value => LocalInput.Day(value) is { } day ? InstantFormatter.Day(day) : null);

    /// <summary>An amount in euro.</summary>
    public static FieldDefinition Euro(string field, Func<string> label) => Said(
        field,
        label,
        value => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro) && euro <= 1_000_000
            ? Fee.Words((int)(euro * 100))
            : null);

    private static string? List(string value, Func<string, string?> name) => value.Length == 0
        ? null
        : string.Join(", ", FieldValues.Entries(value).Select(code => name(code) ?? code));
}
