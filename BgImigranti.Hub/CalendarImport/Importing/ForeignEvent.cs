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
/// <param name="Facts">Its facts, as <see cref="EventFacts"/> writes them.</param>
/// <param name="Values">Both, by field.</param>
internal sealed record ForeignEvent(TextDraft Text, FactsFields Facts, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Translates a unit of a source.</summary>
    /// <exception cref="RefusalException">What it says cannot be an event here.</exception>
    public static ForeignEvent Of(CalendarSource source, ForeignUnit unit, EventsRubric rubric)
    {
        var language = Language.Parse(source.LanguageCode);
        using var scope = language.Use();
        if (unit.Event.Uid.Length > ImportedEvent.UidLength)
        {
            throw IcsRefusal.With(() => ImportText.UidTooLong, ImportedEvent.UidLength);
        }

        var place = unit.Event.Location is { Length: <= CalendarEvent.PlaceLength } line ? line : "";
        var facts = new FactsFields
        {
            { EventFields.Category, Codes.Of(CategoryOf(unit.Event) ?? source.Category) },
            { EventFields.Status, Codes.Of(StatusOf(unit.Event.Status)) },
            { EventFields.Town, ForeignPlace.Town(unit.Event.Location) ?? source.Town },
            { language == Language.English ? EventFields.PlaceEn : EventFields.PlaceBg, place },
            { EventFields.Email, MailOf(unit.Event.Organizer) },
        };
        AddTime(facts, unit.Event);
        var text = ItemLimits.Text(TextOf(source, unit.Event), language, rubric)!;

        // Twice: a rule that says nothing of weekdays is written with the one that it begins on only when it has been read as fields.
        var normal = Normal(Normal(facts));
        return new ForeignEvent(text, normal, ForeignFields.Values(normal, text, source.LanguageCode));
    }

    /// <summary>As the facts are written when they are read from an event: only so can they be compared.</summary>
    private static FactsFields Normal(FactsFields facts)
    {
        var reader = new FactsReader(facts);
        var item = new CalendarEvent { OrganisationId = 0, AuthorId = 0, SourceLanguageCode = Language.Bulgarian.Code, CreatedAt = default };
        EventFacts.Read(reader, item);
        reader.ThrowIfFaulty();
        return EventFacts.Write(item);
    }

    private static void AddTime(FactsFields facts, IcsEvent foreign)
    {
        var time = foreign.Time;

        // Calendars know seconds, we do not: nothing ends before it does, 23:59:59 is midnight.
        var end = time.End.Second > 0 ? time.End.PlusSeconds(60 - time.End.Second) : time.End;
        facts.Add(EventFields.Start, EventTimeConverter.Write(time.Start));
        facts.Add(EventFields.End, EventTimeConverter.Write(time.IsWholeDay ? time.End.PlusDays(-1) : end));
        facts.Add(EventFields.WholeDay, time.IsWholeDay);
        facts.Add(EventFields.Zone, time.ZoneId == EventFacts.HomeZone ? null : time.ZoneId);
        facts.Add(EventFields.Except, EventDays.Write(foreign.Recurrence.Exceptions.Select(ToMinute), time));
        facts.Add(EventFields.Extra, EventDays.Write(foreign.Recurrence.ExtraDates.Select(ToMinute), time));
        if (foreign.Recurrence.Rule is { } rule)
        {
            facts.Add(EventFields.Repeat, Codes.Of(RepeatKind.Rule));
            facts.Add(EventFields.RepeatRule, rule.ToString());
        }
    }

    private static LocalDateTime ToMinute(LocalDateTime moment) => moment.PlusSeconds(-moment.Second);

    private static TextDraft TextOf(CalendarSource source, IcsEvent foreign)
    {
        var title = foreign.Summary.Length > 0 ? foreign.Summary : source.Name;
        var (isLong, hasLongPlace) = (title.Length > ItemTranslation.LongestTitle, foreign.Location is { Length: > CalendarEvent.PlaceLength });
        string?[] parts =
        [
            isLong ? MarkdownEscape.Of(title) : null,
            MarkdownEscape.Of(foreign.Description).Trim('\n'),
            hasLongPlace ? Say(ImportText.PlaceLine, MarkdownEscape.Of(foreign.Location!)) : null,
            foreign.Contact is { } contact ? Say(ImportText.ContactLine, MarkdownEscape.Of(contact)) : null,
            foreign.Url is { } url ? Say(ImportText.UrlLine, $"<{url}>") : null,
        ];
        var body = string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return new TextDraft(isLong ? PlainText.Excerpt(MarkdownEscape.Of(title), ItemTranslation.LongestTitle) : title, "", body);
    }

    private static EventCategory? CategoryOf(IcsEvent foreign) => foreign.Categories.Select(Category).FirstOrDefault(found => found is not null);

    private static EventCategory? Category(string word)
    {
        foreach (var language in Language.All)
        {
            using var scope = language.Use();
            foreach (var category in Enum.GetValues<EventCategory>())
            {
                if (word.Equals(EventNames.Of(category), StringComparison.OrdinalIgnoreCase) || word.Equals(Codes.Of(category), StringComparison.OrdinalIgnoreCase))
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
