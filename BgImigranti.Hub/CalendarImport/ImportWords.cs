using System.Globalization;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>Sentences about foreign calendars.</summary>
internal static class ImportWords
{
    /// <summary>Why an event could not be taken, behind its name.</summary>
    public static string OfEvent(IcsEvent foreign, string why) =>
        string.Format(CultureInfo.CurrentCulture, ImportText.OfEvent, IcsRefusal.Shown(foreign.Summary.Length > 0 ? foreign.Summary : foreign.Uid), why);

    /// <summary>A sentence in a language, as it is kept.</summary>
    public static string In(Language language, Func<string> sentence)
    {
        using var scope = language.Use();
        var text = sentence();
        return text.Length <= ImportFault.TextLength ? text : $"{text[..(ImportFault.TextLength - 1)]}…";
    }

    /// <summary>Where an event came from, for whoever edits it.</summary>
    public static string Of(EventOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return string.Format(CultureInfo.CurrentCulture, origin.IsGone ? ImportText.OriginGone : ImportText.Origin, origin.Name);
    }

    /// <summary>What came of the last fetch.</summary>
    public static string Of(FetchOutcome outcome, int? status) => outcome switch
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
    public static string Of(ImportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string?[] parts =
        [
            row.FinishedAt is null ? Plurals.Format(row.Position, ImportText.UnderWayOne, ImportText.UnderWayMany) : null,
            row.Added > 0 ? Plurals.Format(row.Added, ImportText.AddedOne, ImportText.AddedMany) : null,
            row.Changed > 0 ? Plurals.Format(row.Changed, ImportText.ChangedOne, ImportText.ChangedMany) : null,
            row.Kept > 0 ? Plurals.Format(row.Kept, ImportText.KeptOne, ImportText.KeptMany) : null,
            row.Faults > 0 ? Plurals.Format(row.Faults, ImportText.FaultsOne, ImportText.FaultsMany) : null,
        ];
        var said = string.Join(" · ", parts.OfType<string>());
        return said.Length > 0 ? said : ImportText.NothingNew;
    }

    /// <summary>What the fields are called that stay as they were edited here.</summary>
    public static string Fields(string codes) => string.Join(", ", codes.Split(',').Select(Field));

    private static string Field(string code) => code switch
    {
        ForeignFields.Title => ImportText.FieldTitle,
        ForeignFields.Text => ImportText.FieldText,
        ForeignFields.Time => ImportText.FieldTime,
        ForeignFields.Town => ImportText.FieldTown,
        ForeignFields.Place => ImportText.FieldPlace,
        ForeignFields.Status => ImportText.FieldStatus,
        ForeignFields.Category => ImportText.FieldCategory,
        ForeignFields.Email => ImportText.FieldEmail,
        _ => ImportText.FieldDates,
    };
}
