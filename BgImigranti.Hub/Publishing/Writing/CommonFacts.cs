using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>The facts of every item, whatever its rubric: its life, its discussion, and when its facts were checked.</summary>
public static class CommonFacts
{
    /// <summary>When it is to appear by itself.</summary>
    public const string PublishAt = "publish-at";

    /// <summary>When its time is over; read only where it does not follow from other facts.</summary>
    public const string ExpiresAt = "expires-at";

    /// <summary>Stands above the others.</summary>
    public const string Pinned = "pinned";

    /// <summary>Section of the forum for its discussion.</summary>
    public const string Section = "section";

    /// <summary>Its discussion is locked when it is closed.</summary>
    public const string ClosesThread = "closes-thread";

    /// <summary>The facts were compared with the world today.</summary>
    public const string CheckedToday = "checked-today";

    /// <summary>The day from which they count as doubtful.</summary>
    public const string NextCheck = "next-check";

    /// <summary>Takes them from what was typed.</summary>
    internal static void Read(FactsReader facts, SharedItem item, IRubric rubric, (long PersonId, DateTime Now) edit)
    {
        item.PublishAt = facts.Moment(PublishAt, () => PublishingText.PublishAtLabel);
        facts.Know(ExpiresAt);
        if (!rubric.ExpiresByItself)
        {
            ReadEnd(facts, item);
        }

        item.IsPinned = facts.Flag(Pinned);
        item.ClosesThread = facts.Flag(ClosesThread);
        var section = facts.Line(Section, 60, () => PublishingText.SectionLabel);
        if (item.ThreadId is null)
        {
            item.ThreadSection = section.Length > 0 ? section : null;
        }

        ReadCheck(facts, item, edit.PersonId, DateOnly.FromDateTime(Localization.InstantFormatter.ToSofia(edit.Now)));
    }

    /// <summary>The facts as the form writes them.</summary>
    public static FactsFields Write(SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new FactsFields
        {
            { PublishAt, LocalInput.Write(item.PublishAt) },
            { ExpiresAt, LocalInput.Write(item.ExpiresAt) },
            { Pinned, item.IsPinned },
            { Section, item.ThreadSection },
            { ClosesThread, item.ClosesThread },
            { NextCheck, LocalInput.Write(item.NextCheckOn) },
        };
    }

    /// <summary>What they are called, in the order of the form; that the facts were checked is done today and is not kept.</summary>
    internal static IEnumerable<NamedFact> Named(IRubric rubric)
    {
        yield return NamedFact.Moment(PublishAt, () => PublishingText.PublishAtLabel);
        if (!rubric.ExpiresByItself)
        {
            yield return NamedFact.Moment(ExpiresAt, () => PublishingText.ExpiresAtLabel);
        }

        yield return NamedFact.Flag(Pinned, () => PublishingText.PinnedLabel);
        yield return NamedFact.Section(Section, () => PublishingText.SectionLabel);
        yield return NamedFact.Flag(ClosesThread, () => PublishingText.ClosesThreadLabel);
        yield return NamedFact.Day(NextCheck, () => PublishingText.NextCheckLabel);
    }

    private static void ReadEnd(FactsReader facts, SharedItem item)
    {
        item.ExpiresAt = facts.Moment(ExpiresAt, () => PublishingText.ExpiresAtLabel);
        if (item.ExpiresAt <= item.PublishAt)
        {
            facts.Note(() => PublishingText.ExpiresAtLabel, () => PublishingText.ExpiresBeforePublished);
        }
    }

    private static void ReadCheck(FactsReader facts, SharedItem item, long personId, DateOnly today)
    {
        if (facts.Flag(CheckedToday))
        {
            (item.CheckedOn, item.CheckedById) = (today, personId);
        }

        var typed = facts.Fields[NextCheck];
        if (typed.Length > 0 && LocalInput.Day(typed) is null)
        {
            facts.Note(() => PublishingText.NextCheckLabel, () => PublishingText.FactNoDay);
        }

        item.NextCheckOn = LocalInput.Day(typed);
    }
}
