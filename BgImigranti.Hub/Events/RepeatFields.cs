using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Recurrence;
using NodaTime;

namespace BgImigranti.Hub.Events;

/// <summary>
/// The rule of an event between the fields of a form, which ask what people know (every second week, on Tuesdays, until June), and the
/// RRULE that is kept.
/// </summary>
internal static class RepeatFields
{
    /// <summary>Longest rule, in characters.</summary>
    public const int MaxRuleLength = RecurrenceRule.MaxLength;

    private static readonly string[] WeekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The rule that the fields mean for an event that begins then; empty when it does not repeat.</summary>
    public static string Read(FieldReader reader, LocalDateTime start)
    {
        var kind = reader.Code(EventFields.Repeat, RepeatKind.Never, () => CalendarText.RepeatLabel);
        if (kind == RepeatKind.Never)
        {
            return "";
        }

        var typed = kind == RepeatKind.Rule
            ? reader.Line(EventFields.RepeatRule, MaxRuleLength, () => CalendarText.RepeatRuleLabel)
            : string.Join(';', Parts(reader, kind, start));
        return reader.Read("", () => CalendarText.RepeatLabel, () => RecurrenceRule.Parse(typed).ToString());
    }

    /// <summary>The fields that say a rule.</summary>
    public static void Write(FieldValues fields, string rule, LocalDateTime start)
    {
        if (rule.Length == 0)
        {
            return;
        }

        var parts = rule.Split(';')
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        if (KindOf(parts, start) is not { } kind)
        {
            fields.Add(EventFields.Repeat, Codes.For(RepeatKind.Rule));
            fields.Add(EventFields.RepeatRule, rule);
            return;
        }

        fields.Add(EventFields.Repeat, Codes.For(kind));
        fields.Add(EventFields.RepeatEvery, parts.GetValueOrDefault("INTERVAL"));
        fields.Add(EventFields.RepeatDays, kind == RepeatKind.Weekly ? parts.GetValueOrDefault("BYDAY") : null);
        fields.Add(EventFields.RepeatCount, parts.GetValueOrDefault("COUNT"));
        fields.Add(EventFields.RepeatUntil, parts.TryGetValue("UNTIL", out var until) ? $"{until[..4]}-{until[4..6]}-{until[6..8]}" : null);
    }

    private static IEnumerable<string> Parts(FieldReader reader, RepeatKind kind, LocalDateTime start)
    {
        yield return kind switch
        {
            RepeatKind.Daily => "FREQ=DAILY",
            RepeatKind.Weekly => $"FREQ=WEEKLY;BYDAY={Days(reader, start)}",
            RepeatKind.MonthlyDay => string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY;BYMONTHDAY={start.Day}"),
            RepeatKind.MonthlyWeekday => $"FREQ=MONTHLY;BYDAY={Ordinal(start)}",
            _ => "FREQ=YEARLY",
        };
        if (reader.Number(EventFields.RepeatEvery, 1, 99, () => CalendarText.RepeatEveryLabel) is { } every and > 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"INTERVAL={every}");
        }

        if (reader.Number(EventFields.RepeatCount, 1, 5_000, () => CalendarText.RepeatCountLabel) is { } count)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"COUNT={count}");
        }

        if (reader.Fields[EventFields.RepeatUntil] is { Length: > 0 } typed)
        {
            if (LocalInput.Day(typed) is { } until)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"UNTIL={until:yyyyMMdd}");
            }
            else
            {
                reader.Note(() => CalendarText.RepeatUntilLabel, () => CalendarText.NoDay);
            }
        }
    }

    private static string Days(FieldReader reader, LocalDateTime start)
    {
        var chosen = reader.Fields.List(EventFields.RepeatDays);
        return chosen.Count == 0 ? CodeOf(start.DayOfWeek) : string.Join(',', chosen.Distinct(StringComparer.Ordinal));
    }

    private static RepeatKind? KindOf(Dictionary<string, string> parts, LocalDateTime start)
    {
        if (parts.Keys.Except(["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"]).Any()
            || parts.GetValueOrDefault("WKST", "MO") != "MO")
        {
            return null;
        }

        var (day, monthDay) = (parts.GetValueOrDefault("BYDAY"), parts.GetValueOrDefault("BYMONTHDAY"));
        return (parts["FREQ"], day, monthDay) switch
        {
            ("DAILY", null, null) => RepeatKind.Daily,
            ("WEEKLY", _, null) => RepeatKind.Weekly,
            ("MONTHLY", null, _) when monthDay is null
                || monthDay == start.Day.ToString(CultureInfo.InvariantCulture) => RepeatKind.MonthlyDay,
            ("MONTHLY", not null, null) when day == Ordinal(start) => RepeatKind.MonthlyWeekday,
            ("YEARLY", null, null) => RepeatKind.Yearly,
            _ => null,
        };
    }

    /// <summary>
    /// The second Tuesday is the second also counted from the end of a month of four; only a fifth one is called the last.
    /// </summary>
    private static string Ordinal(LocalDateTime start)
    {
        var number = ((start.Day - 1) / 7) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{(number == 5 ? -1 : number)}{CodeOf(start.DayOfWeek)}");
    }

    /// <summary>Two letters of RFC 5545 for a day of the week.</summary>
    public static string CodeOf(IsoDayOfWeek day) => WeekdayCodes[(int)day - 1];
}
