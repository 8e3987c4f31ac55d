using System.Globalization;
using System.Net.Mail;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Events.Fields;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>A foreign event in the words of ours.</summary>
/// <param name="Text">Its title and text.</param>
/// <param name="Fields">Its fields, as <see cref="EventFieldMapper"/> writes them.</param>
/// <param name="Values">Both, by field.</param>
internal sealed record ExternalEvent(TextInput Text, FieldValues Fields, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Translates a unit of a source.</summary>
    /// <exception cref="RefusalException">What it says cannot be an event here.</exception>
    public static ExternalEvent From(CalendarSource source, ExternalSeries series, EventsRubric rubric)
    {
        var language = Language.Parse(source.LanguageCode);
        using var scope = language.Use();
        if (series.Event.Uid.Length > ImportedEvent.UidLength)
        {
            throw IcsRefusal.With(() => ImportText.UidTooLong, ImportedEvent.UidLength);
        }

        var place = series.Event.Location is { Length: <= CalendarEvent.PlaceLength } line ? line : "";
        var fields = new FieldValues
        {
            { EventFields.Category, Codes.For(CategoryOf(series.Event) ?? source.Category) },
            { EventFields.Status, Codes.For(StatusOf(series.Event.Status)) },
            { EventFields.Town, ExternalPlace.Town(series.Event.Location) ?? source.Town },
            { language == Language.English ? EventFields.PlaceEn : EventFields.PlaceBg, place },
            { EventFields.Email, MailOf(series.Event.Organizer) },
        };
        AddTime(fields, series.Event);
        var text = ItemLimits.Text(TextOf(source, series.Event), language, rubric)!;

        // Twice: a rule that says nothing of weekdays is written with the one that it begins on only when it has been read as fields.
        var normal = Normal(Normal(fields));
        return new ExternalEvent(text, normal, ExternalFields.Values(normal, text, source.LanguageCode));
    }

    /// <summary>As the fields are written when they are read from an event: only so can they be compared.</summary>
    private static FieldValues Normal(FieldValues fields)
    {
        var reader = new FieldReader(fields);
        var item = new CalendarEvent
        {
            OrganisationId = 0,
            AuthorId = 0,
            SourceLanguageCode = Language.Bulgarian.Code,
            CreatedAt = default
        };
        EventFieldMapper.Read(reader, item);
        reader.ThrowIfFaulty();
        return EventFieldMapper.Write(item);
    }

    private static void AddTime(FieldValues fields, IcsEvent external)
    {
        var time = external.Time;

        // Calendars know seconds, we do not: nothing ends before it does, 23:59:59 is midnight.
        var end = time.End.Second > 0 ? time.End.PlusSeconds(60 - time.End.Second) : time.End;
        fields.Add(EventFields.Start, EventTimeConverter.Write(time.Start));
        fields.Add(EventFields.End, EventTimeConverter.Write(time.IsAllDay ? time.End.PlusDays(-1) : end));
        fields.Add(EventFields.AllDay, time.IsAllDay);
        fields.Add(EventFields.Zone, time.ZoneId == EventFieldMapper.HomeZone ? null : time.ZoneId);
        fields.Add(EventFields.Except, OccurrenceDateList.Write(external.Recurrence.Exceptions.Select(ToMinute), time));
        fields.Add(EventFields.Extra, OccurrenceDateList.Write(external.Recurrence.ExtraDates.Select(ToMinute), time));
        if (external.Recurrence.Rule is { } rule)
        {
            fields.Add(EventFields.Repeat, Codes.For(RepeatKind.Rule));
            fields.Add(EventFields.RepeatRule, rule.ToString());
        }
    }

    private static LocalDateTime ToMinute(LocalDateTime moment) => moment.PlusSeconds(-moment.Second);

    private static TextInput TextOf(CalendarSource source, IcsEvent external)
    {
        var title = external.Summary.Length > 0 ? external.Summary : source.Name;
        var (isLong, hasLongPlace) =
            (title.Length > ItemTranslation.MaxTitleLength, external.Location is { Length: > CalendarEvent.PlaceLength });
        string?[] parts =
        [
            isLong ? MarkdownEscape.For(title) : null,
            MarkdownEscape.For(external.Description).Trim('\n'),
            hasLongPlace ? Say(ImportText.PlaceLine, MarkdownEscape.For(external.Location!)) : null,
            external.Contact is { } contact ? Say(ImportText.ContactLine, MarkdownEscape.For(contact)) : null,
            external.Url is { } url ? Say(ImportText.UrlLine, $"<{url}>") : null,
        ];
        var body = string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return new TextInput(isLong ? PlainText.Excerpt(MarkdownEscape.For(title), ItemTranslation.MaxTitleLength) : title, "", body);
    }

    private static EventCategory? CategoryOf(IcsEvent external) =>
        external.Categories.Select(Category).FirstOrDefault(found => found is not null);

    private static EventCategory? Category(string word)
    {
        foreach (var language in Language.All)
        {
            using var scope = language.Use();
            foreach (var category in Enum.GetValues<EventCategory>())
            {
                if (word.Equals(EventNames.For(category), StringComparison.OrdinalIgnoreCase)
                    || word.Equals(Codes.For(category), StringComparison.OrdinalIgnoreCase))
                {
                    return category;
                }
            }
        }

        return null;
    }

    private static EventStatus StatusOf(IcsStatus status) => status switch
    {
        IcsStatus.Tentative => EventStatus.Tentative,
        IcsStatus.Cancelled => EventStatus.Cancelled,
        _ => EventStatus.Confirmed,
    };

    private static string? MailOf(string? organizer) =>
        MailAddress.TryCreate(organizer, out var mail) && mail.Address.Length <= 254 ? mail.Address : null;

    private static string Say(string sentence, string value) => string.Format(CultureInfo.CurrentCulture, sentence, value);
}
