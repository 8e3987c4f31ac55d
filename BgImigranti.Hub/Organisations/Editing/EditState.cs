using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>A form that came back.</summary>
/// <param name="Draft">What was typed.</param>
/// <param name="Errors">Why it was not taken; none after a conflict.</param>
public sealed record EditState(OrganisationInput Draft, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Somebody else saved a change meanwhile; both are shown.</summary>
    public bool IsConflict { get; init; }
}
