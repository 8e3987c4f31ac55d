using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Publishing;

/// <summary>The rubrics of the hub, in their order.</summary>
public sealed class Rubrics
{
    private readonly Dictionary<string, IRubric> _byKind;

    public Rubrics(IEnumerable<IRubric> rubrics)
    {
        All = [.. rubrics.OrderBy(rubric => rubric.Order)];
        _byKind = All.ToDictionary(rubric => rubric.Kind, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<IRubric> All { get; }

    /// <summary>The rubric of an item that exists.</summary>
    public IRubric Of(SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _byKind[item.Kind];
    }

    /// <summary>The rubric of a kind that exists.</summary>
    public IRubric Of(string kind) => _byKind[kind];

    /// <summary>The rubric with this word in addresses.</summary>
    /// <exception cref="RefusalException">There is none.</exception>
    public IRubric Require(string? path) =>
        All.FirstOrDefault(rubric => rubric.Path == path)
            ?? throw new RefusalException("rubric-unknown", StatusCodes.Status404NotFound, () => PublishingText.RubricUnknown);
}
