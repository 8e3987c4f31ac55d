namespace BgImigranti.Hub.Publishing.Writing;

/// <summary>An item that comes with a past.</summary>
/// <param name="Draft">What it says now.</param>
public sealed record ItemSeed(ItemInput Draft)
{
    /// <summary>Its translation was made before the last paragraph of the source was written.</summary>
    public bool IsTranslationOutdated { get; init; }

    /// <summary>The instant of the installation: what is over by then comes in as expired, with the line in its discussion.</summary>
    public required DateTime Now { get; init; }

    /// <summary>It was closed later.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The day on which its fields were checked.</summary>
    public DateOnly? CheckedOn { get; init; }
}
