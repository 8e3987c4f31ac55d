using System.Globalization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Organisations.Directory;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>
/// Takes fields from what was typed. A field that cannot be taken is noted as an error and the reading goes on, so that a person hears of
/// all errors at once; <see cref="ThrowIfFaulty"/> then refuses.
/// </summary>
public sealed class FieldReader(FieldValues fields)
{
    /// <summary>Longest name of a field that an error repeats, in characters.</summary>
    public const int MaxShownNameLength = 60;

    private const int MaxUnknownShown = 10;

    private readonly List<Func<string>> _errors = [];

    /// <summary>What was typed.</summary>
    public FieldValues Fields => fields;

    /// <summary>Something could not be taken.</summary>
    public bool IsFaulty => _errors.Count > 0;

    /// <summary>A flag.</summary>
    public bool Flag(string field) => fields.IsSet(field);

    /// <summary>A line of text, normalised; empty when nothing was typed.</summary>
    /// <param name="field">Name of the field.</param>
    /// <param name="maxLength">Longest text, in characters.</param>
    /// <param name="label">What the field is called, for an error.</param>
    public string Line(string field, int maxLength, Func<string> label)
    {
        var typed = fields[field];
        if (PlainText.HasForbiddenControls(typed)
            || typed.AsSpan().ContainsAny('\n', '\r', '\t')
            || PlainText.Normalize(typed).Contains('\n', StringComparison.Ordinal))
        {
            return Error("", label, () => PublishingText.FieldControls);
        }

        var line = PlainText.Normalize(typed).Trim();
        return line.Length <= maxLength
            ? line
            : Error("", label, () => string.Format(CultureInfo.CurrentCulture, PublishingText.FieldTooLong, maxLength));
    }

    /// <summary>A text of several lines, normalised.</summary>
    public string Text(string field, int maxLength, Func<string> label)
    {
        var typed = fields[field];
        if (PlainText.HasForbiddenControls(typed))
        {
            return Error("", label, () => PublishingText.FieldControls);
        }

        var text = PlainText.Normalize(typed).Trim();
        return text.Length <= maxLength
            ? text
            : Error("", label, () => string.Format(CultureInfo.CurrentCulture, PublishingText.FieldTooLong, maxLength));
    }

    /// <summary>A code of <typeparamref name="TEnum"/>; <paramref name="otherwise"/> when nothing was typed.</summary>
    public TEnum Code<TEnum>(string field, TEnum otherwise, Func<string> label)
        where TEnum : struct, Enum =>
        fields[field].Length == 0
            ? otherwise
            : Codes.Find<TEnum>(fields[field]) ?? Error(otherwise, label, () => PublishingText.FieldUnknownChoice);

    /// <summary>Several codes, each once, in the order of the enumeration.</summary>
    public IReadOnlyList<TEnum> CodeList<TEnum>(string field, Func<string> label)
        where TEnum : struct, Enum
    {
        var found = fields.List(field).Select(code => Codes.Find<TEnum>(code)).ToList();
        return found.Contains(null)
            ? Error<IReadOnlyList<TEnum>>([], label, () => PublishingText.FieldUnknownChoice)
            : [.. found.OfType<TEnum>().Distinct().Order()];
    }

    /// <summary>An address of the web, http or https; null when nothing was typed.</summary>
    public string? WebAddress(string field, Func<string> label)
    {
        var typed = Line(field, 500, label);
        return typed.Length == 0
            || (Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)
            ? typed.Length == 0 ? null : typed
            : Error<string?>(null, label, () => PublishingText.FieldNoWebAddress);
    }

    /// <summary>An e-mail address; null when nothing was typed.</summary>
    public string? Email(string field, Func<string> label)
    {
        var typed = Line(field, 254, label);
        return typed.Length == 0 ? null
            : System.Net.Mail.MailAddress.TryCreate(typed, out var mail) && mail.Address == typed ? typed
            : Error<string?>(null, label, () => PublishingText.FieldNoEmail);
    }

    /// <summary>A whole number in a range; null when nothing was typed.</summary>
    public int? Number(string field, int min, int most, Func<string> label) =>
        fields[field].Trim() is not { Length: > 0 } typed ? null
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= most
                ? number
            : Error<int?>(null, label, () => string.Format(CultureInfo.CurrentCulture, PublishingText.FieldNoNumber, min, most));

    /// <summary>An amount in euro cents, typed in euro with a comma or a dot; null when nothing was typed.</summary>
    public int? EuroCents(string field, Func<string> label)
    {
        var typed = fields[field].Trim()
            .Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace(',', '.');
        return typed.Length == 0 ? null
            : decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro)
                && euro is >= 0 and <= 1_000_000 && decimal.Round(euro, 2) == euro ? (int)(euro * 100)
            : Error<int?>(null, label, () => PublishingText.FieldNoAmount);
    }

    /// <summary>A town of <see cref="Towns"/> by its code; null when nothing was typed.</summary>
    public string? Town(string field, Func<string> label)
    {
        var typed = fields[field];
        return typed.Length == 0 ? null : Towns.Find(typed)?.Code ?? Error<string?>(null, label, () => PublishingText.FieldUnknownChoice);
    }

    /// <summary>A telephone in its international form, grouped with spaces; null when nothing was typed.</summary>
    public string? Phone(string field, Func<string> label)
    {
        var typed = Line(field, 40, label);
        return typed.Length == 0
            ? null
            : PhoneNumber.TryRead(typed)?.Shown ?? Error<string?>(null, label, () => PublishingText.FieldNoPhone);
    }

    /// <summary>Codes of <see cref="SpokenLanguages"/>, each once, as typed.</summary>
    public IReadOnlyList<string> Languages(string field, Func<string> label)
    {
        List<string> typed = [.. fields.List(field).Distinct(StringComparer.Ordinal)];
        return typed.Exists(code => SpokenLanguages.Find(code) is null)
            ? Error<IReadOnlyList<string>>([], label, () => PublishingText.FieldUnknownChoice)
            : typed;
    }

    /// <summary>What a reader of its own makes of a text; <paramref name="otherwise"/> when that refuses it.</summary>
    public T Read<T>(T otherwise, Func<string> label, Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return read();
        }
        catch (RefusalException refusal)
        {
            return Error(otherwise, label, () => refusal.Text);
        }
    }

    /// <summary>A moment typed as the clock of Sofia shows it (<c>2026-12-01T14:00</c>); null when nothing was typed.</summary>
    public DateTime? Moment(string field, Func<string> label) => LocalInput.Moment(fields[field]) switch
    {
        { IsEmpty: true } => null,
        { Utc: { } utc } => utc,
        _ => Error<DateTime?>(null, label, () => PublishingText.FieldNoMoment),
    };

    /// <summary>Notes an error of a field that the rubric itself found.</summary>
    public void Note(Func<string> label, Func<string> sentence) => _errors.Add(() => $"{label()}: {sentence()}");

    /// <summary>Takes note of fields that the rubric has and does not need this time: they are none that nobody knows.</summary>
    public void Recognize(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _ = fields[name];
        }
    }

    /// <summary>Notes as errors the fields that were sent and that nobody has asked for until now; the first of many.</summary>
    public void NoteUnknown(IEnumerable<string> sent)
    {
        foreach (var field in sent.Where(field => !fields.IsAsked(field)).Take(MaxUnknownShown))
        {
            var shown = field.Length <= MaxShownNameLength ? field : field[..MaxShownNameLength];
            _errors.Add(() => string.Format(CultureInfo.CurrentCulture, PublishingText.FieldUnknown, shown));
        }
    }

    /// <summary>Refuses when anything could not be taken.</summary>
    /// <exception cref="RefusalException">Says all of it.</exception>
    public void ThrowIfFaulty()
    {
        if (_errors.Count > 0)
        {
            var errors = _errors.ToList();
            throw new RefusalException(
                "facts-invalid", StatusCodes.Status422UnprocessableEntity, () => string.Join('\n', errors.Select(error => error())));
        }
    }

    private T Error<T>(T otherwise, Func<string> label, Func<string> sentence)
    {
        Note(label, sentence);
        return otherwise;
    }
}
