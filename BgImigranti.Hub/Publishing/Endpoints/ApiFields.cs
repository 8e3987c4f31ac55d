using System.Globalization;
using System.Text.Json;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>Facts between JSON and the texts that every rubric reads and writes.</summary>
internal static class ApiFields
{
    /// <summary>Facts as a program sent them: texts, numbers, true or false, lists of texts; <c>null</c> is nothing.</summary>
    /// <exception cref="RefusalException">A fact has another shape.</exception>
    public static FieldValues Read(IReadOnlyDictionary<string, JsonElement>? sent)
    {
        var fields = new FieldValues();
        foreach (var (name, value) in sent ?? new Dictionary<string, JsonElement>())
        {
            fields.Add(name, Text(name, value));
        }

        return fields;
    }

    /// <summary>The fields of an item, as the same texts that can be sent back.</summary>
    /// <param name="rubric">Its rubric.</param>
    /// <param name="item">The item.</param>
    /// <param name="isEditor">The reader may change it, and so sees what only its desk needs to know.</param>
    public static IReadOnlyDictionary<string, string> Write(IRubric rubric, SharedItem item, bool isEditor)
    {
        // Where the discussion is to stand may be a section that not everybody knows of.
        var common = CommonFields.Write(item)
            .Where(field => isEditor || field.Key is CommonFields.Pinned or CommonFields.ExpiresAt or CommonFields.NextCheck);
        return rubric.WriteFields(item).Concat(common).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
    }

    private static string? Text(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => StringOf(value),
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False or JsonValueKind.Null => null,
        JsonValueKind.Array when value.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String) => ListOf(name, value),
        _ => throw Misshapen(name),
    };

    private static string ListOf(string name, JsonElement value)
    {
        var entries = value.EnumerateArray().Select(StringOf).ToList();
        return entries.Exists(entry => entry.Contains(',', StringComparison.Ordinal)) ? throw Misshapen(name) : string.Join(',', entries);
    }

    private static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is well-formed JSON and still no text.
            throw new RefusalException("control-characters", StatusCodes.Status422UnprocessableEntity, () => PublishingText.FieldControls);
        }
    }

    private static RefusalException Misshapen(string name)
    {
        var shown = name.Length <= FieldReader.MaxShownNameLength ? name : name[..FieldReader.MaxShownNameLength];
        return new RefusalException(
            "facts-invalid", StatusCodes.Status422UnprocessableEntity,
            () => string.Format(CultureInfo.CurrentCulture, PublishingText.FieldShape, shown));
    }
}
