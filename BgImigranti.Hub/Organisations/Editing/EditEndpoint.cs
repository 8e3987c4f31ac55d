using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Organisations.Editing;

/// <summary>
/// What the form of an organisation posts to. Whatever goes wrong, everything that was typed comes back: it is open to all because an
/// expired sign-in must not lose it.
/// </summary>
internal static class EditEndpoint
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/organisations/{id:long}/edit", SaveAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> SaveAsync(long id, HttpContext context, PageFrame frame, OrganisationEditor editing)
    {
        var form = await FormPost.ReadAsync(context);
        var reader = Reader.From(context.User);
        var input = OrganisationInput.Read(form);
        context.Features.Set(
            new SubmittedText("", string.Join("\n\n", input.Texts().Select(text => text.Value).Where(text => text.Length > 0))));
        if (!reader.IsSignedIn)
        {
            return Show(StatusCodes.Status401Unauthorized, new EditState(input, [FieldError.ForForm(OrganisationsText.SignInFirst)]));
        }

        OrganisationEditor.Require(reader, id);
        var (details, errors) = OrganisationRules.Read(input);
        if (details is null || !form.HasValidToken)
        {
            return Show(
                Unprocessable, new EditState(input, form.HasValidToken ? errors : [FieldError.ForForm(OrganisationsText.FormStale)]));
        }

        try
        {
            await editing.SaveAsync(reader, id, details, context.RequestAborted);
            return SeeOtherResult.ToPage(context, OrganisationsLinks.Organisation(id, details.NameBg));
        }
        catch (RefusalException refusal) when (refusal.Code == OrganisationEditor.Conflict)
        {
            return Show(refusal.StatusCode, new EditState(input, []) { IsConflict = true });
        }

        IResult Show(int status, EditState state) => frame.Show<EditOrganisationPage>(status, new Dictionary<string, object?>
        {
            [nameof(EditOrganisationPage.Id)] = id,
            [nameof(EditOrganisationPage.Returned)] = state,
        });
    }
}
