using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>Changes what an organisation says about itself.</summary>
public sealed class OrganisationEditor(OrganisationsService organisations, TimeProvider clock)
{
    /// <summary>Code of the refusal of a change that started from an older state.</summary>
    public const string Conflict = "organisation-conflict";

    /// <summary>Keeps the facts. Facts that were checked are no longer those of a past year.</summary>
    /// <exception cref="RefusalException">
    /// The organisation is unknown; the editor is neither of its people nor an administrator; or, with code
    /// <c>organisation-conflict</c>, it was changed since <see cref="OrganisationDetails.Version"/>.
    /// </exception>
    public Task SaveAsync(Reader editor, long id, OrganisationDetails details, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(details);
        Require(editor, id);
        var today = VerificationDates.Today(clock);
        return organisations.ChangeAsync(id, organisation =>
        {
            if (organisation.Version != details.Version)
            {
                throw new RefusalException(Conflict, StatusCodes.Status409Conflict, () => OrganisationsText.EditConflict);
            }

            details.WriteTo(organisation);
            if (details.CheckAgainInMonths is { } months)
            {
                (organisation.DetailsOfYear, organisation.DetailsCheckedOn, organisation.DetailsCheckedById) =
                    (null, today, editor.PersonId);
                organisation.NextCheckOn = today.AddMonths(months);
            }
        }, cancellation);
    }

    /// <summary>Refuses whoever may not edit the organisation.</summary>
    /// <exception cref="RefusalException">They may not.</exception>
    public static void Require(Reader editor, long id)
    {
        if (!OrganisationRights.MayEdit(editor, id))
        {
            throw new RefusalException("organisation-edit-refused", StatusCodes.Status403Forbidden, () => OrganisationsText.EditRefused);
        }
    }
}
