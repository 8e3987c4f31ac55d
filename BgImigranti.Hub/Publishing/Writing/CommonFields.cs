using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>The fields of every item, whatever its rubric: its life, its discussion, and when its fields were checked.</summary>
public static class CommonFields
{
    /// <summary>When it is to appear by itself.</summary>
    public const string PublishAt = "publish-at";

    /// <summary>When its time is over; read only where it does not follow from other fields.</summary>
    public const string ExpiresAt = "expires-at";

    /// <summary>Stands above the others.</summary>
    public const string Pinned = "pinned";

    /// <summary>Section of the forum for its discussion.</summary>
    public const string Section = "section";

    /// <summary>Its discussion is locked when it is closed.</summary>
    public const string ClosesThread = "closes-thread";

    /// <summary>The fields were compared with the world today.</summary>
    public const string CheckedToday = "checked-today";

    /// <summary>The day from which they count as doubtful.</summary>
    public const string NextCheck = "next-check";

    /// <summary>Takes them from what was typed.</summary>
    internal static void Read(FieldReader reader, SharedItem item, IRubric rubric, (long PersonId, DateTime Now) edit)
    {
        item.PublishAt = reader.Moment(PublishAt, () => PublishingText.PublishAtLabel);
        reader.Recognize(ExpiresAt);
        if (!rubric.ExpiresByItself)
        {
            ReadEnd(reader, item);
        }

        item.IsPinned = reader.Flag(Pinned);
        item.ClosesThread = reader.Flag(ClosesThread);
        var section = reader.Line(Section, 60, () => PublishingText.SectionLabel);
        if (item.ThreadId is null)
        {
            item.ThreadSection = section.Length > 0 ? section : null;
        }

        ReadCheck(reader, item, edit.PersonId, DateOnly.FromDateTime(Localization.InstantFormatter.ToSofia(edit.Now)));
    }

    /// <summary>The fields as the form writes them.</summary>
    public static FieldValues Write(SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new FieldValues
        {
            { PublishAt, LocalInput.Write(item.PublishAt) },
            { ExpiresAt, LocalInput.Write(item.ExpiresAt) },
            { Pinned, item.IsPinned },
            { Section, item.ThreadSection },
            { ClosesThread, item.ClosesThread },
            { NextCheck, LocalInput.Write(item.NextCheckOn) },
        };
    }

    /// <summary>What they are called, in the order of the form; that the fields were checked is done today and is not kept.</summary>
    internal static IEnumerable<FieldDefinition> Named(IRubric rubric)
    {
        yield return FieldDefinition.Moment(PublishAt, () => PublishingText.PublishAtLabel);
        if (!rubric.ExpiresByItself)
        {
            yield return FieldDefinition.Moment(ExpiresAt, () => PublishingText.ExpiresAtLabel);
        }

        yield return FieldDefinition.Flag(Pinned, () => PublishingText.PinnedLabel);
        yield return FieldDefinition.Section(Section, () => PublishingText.SectionLabel);
        yield return FieldDefinition.Flag(ClosesThread, () => PublishingText.ClosesThreadLabel);
        yield return FieldDefinition.Day(NextCheck, () => PublishingText.NextCheckLabel);
    }

    private static void ReadEnd(FieldReader reader, SharedItem item)
    {
        item.ExpiresAt = reader.Moment(ExpiresAt, () => PublishingText.ExpiresAtLabel);
        if (item.ExpiresAt <= item.PublishAt)
        {
            reader.Note(() => PublishingText.ExpiresAtLabel, () => PublishingText.ExpiresBeforePublished);
        }
    }

    private static void ReadCheck(FieldReader reader, SharedItem item, long personId, DateOnly today)
    {
        if (reader.Flag(CheckedToday))
        {
            (item.CheckedOn, item.CheckedById) = (today, personId);
        }

        var typed = reader.Fields[NextCheck];
        if (typed.Length > 0 && LocalInput.Day(typed) is null)
        {
            reader.Note(() => PublishingText.NextCheckLabel, () => PublishingText.FieldNoDay);
        }

        item.NextCheckOn = LocalInput.Day(typed);
    }
}
