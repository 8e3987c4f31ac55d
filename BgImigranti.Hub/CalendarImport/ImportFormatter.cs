using System.Globalization;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>Sentences about external calendars.</summary>
internal static class ImportFormatter
{
    /// <summary>Why an event could not be taken, behind its name.</summary>
    public static string OfEvent(IcsEvent external, string why) =>
        string.Format(
            CultureInfo.CurrentCulture,
            ImportText.OfEvent,
            IcsRefusal.Shown(external.Summary.Length > 0 ? external.Summary : external.Uid),
            why);

    /// <summary>A sentence in a language, as it is kept.</summary>
    public static string In(Language language, Func<string> sentence)
    {
        using var scope = language.Use();
        var text = sentence();
        return text.Length <= ImportError.TextLength ? text : $"{text[..(ImportError.TextLength - 1)]}…";
    }

    /// <summary>Where an event came from, for whoever edits it.</summary>
    public static string For(EventOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return string.Format(CultureInfo.CurrentCulture, origin.IsGone ? ImportText.OriginGone : ImportText.Origin, origin.Name);
    }

    /// <summary>What came of the last fetch.</summary>
    public static string For(FetchOutcome outcome, int? status) => outcome switch
    {
        FetchOutcome.Never => ImportText.OutcomeNever,
        FetchOutcome.Fetched => ImportText.OutcomeFetched,
        FetchOutcome.Unchanged => ImportText.OutcomeUnchanged,
        FetchOutcome.Unreachable => ImportText.OutcomeUnreachable,
        FetchOutcome.TimedOut => ImportText.OutcomeTimedOut,
        FetchOutcome.NotPublic => ImportText.OutcomeNotPublic,
        FetchOutcome.Refused => string.Format(CultureInfo.CurrentCulture, ImportText.OutcomeRefused, status),
        FetchOutcome.TooLarge => string.Format(CultureInfo.CurrentCulture, ImportText.OutcomeTooLarge, IcsLimits.Bytes / (1024 * 1024)),
        _ => ImportText.OutcomeNoCalendar,
    };

    /// <summary>What came of a file, in one line.</summary>
    public static string For(ImportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string?[] parts =
        [
            row.FinishedAt is null ? Plurals.Format(row.Position, ImportText.UnderWayOne, ImportText.UnderWayMany) : null,
            row.Added > 0 ? Plurals.Format(row.Added, ImportText.AddedOne, ImportText.AddedMany) : null,
            row.Changed > 0 ? Plurals.Format(row.Changed, ImportText.ChangedOne, ImportText.ChangedMany) : null,
            row.Kept > 0 ? Plurals.Format(row.Kept, ImportText.KeptOne, ImportText.KeptMany) : null,
            row.Errors > 0 ? Plurals.Format(row.Errors, ImportText.ErrorsOne, ImportText.ErrorsMany) : null,
        ];
        var said = string.Join(" · ", parts.OfType<string>());
        return said.Length > 0 ? said : ImportText.NothingNew;
    }

    /// <summary>What the fields are called that stay as they were edited here.</summary>
    public static string Fields(string codes) => string.Join(", ", codes.Split(',').Select(Field));

    private static string Field(string code) => code switch
    {
        ExternalFields.Title => ImportText.FieldTitle,
        ExternalFields.Text => ImportText.FieldText,
        ExternalFields.Time => ImportText.FieldTime,
        ExternalFields.Town => ImportText.FieldTown,
        ExternalFields.Place => ImportText.FieldPlace,
        ExternalFields.Status => ImportText.FieldStatus,
        ExternalFields.Category => ImportText.FieldCategory,
        ExternalFields.Email => ImportText.FieldEmail,
        _ => ImportText.FieldDates,
    };
}
