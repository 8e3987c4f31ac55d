using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BgImigranti.Hub.OpeningHours.Holidays;

/// <summary>Forms with which administrators enter and remove days.</summary>
internal static class HolidayEndpoints
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the page, whose route would take the same posts.
        var forms = routes.MapGroup("").WithOrder(-1).RequireAuthorization(AccountsPolicies.Administrators);
        forms.MapPost(HolidayLinks.Table, EnterAsync);
        forms.MapPost(HolidayLinks.Remove, RemoveAsync);

        // A form that came back stands where it was posted to; read again, in the other language say, it is the table.
        forms.MapGet(HolidayLinks.Remove, (HttpContext context) => SeeOtherResult.ToPage(context, HolidayLinks.Table));
    }

    private static async Task<IResult> EnterAsync(HttpContext context, HolidaysService holidays, PageFrame frame)
    {
        var form = await FormPost.ReadAsync(context);
        var input = new HolidayInput(form["date"], form["off"] != "false", form["nameBg"], form["nameEn"]);
        if (!form.HasValidToken)
        {
            return Again(frame, Unprocessable, input, HolidayTableText.FormStale);
        }

        try
        {
            await holidays.EnterAsync(Reader.From(context.User), input, context.RequestAborted);
            return SeeOtherResult.ToPage(context, HolidayLinks.Year(HolidaysService.ReadDate(input.Date)!.Value.Year));
        }
        catch (RefusalException refusal)
        {
            return Again(frame, refusal.StatusCode, input, refusal.Text);
        }
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, HolidaysService holidays, PageFrame frame)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken || HolidaysService.ReadDate(form["date"]) is not { } date)
        {
            return Again(frame, Unprocessable, HolidayInput.Empty, HolidayTableText.FormStale);
        }

        await holidays.RemoveAsync(Reader.From(context.User), date, context.RequestAborted);
        return SeeOtherResult.ToPage(context, HolidayLinks.Year(date.Year));
    }

    private static RazorComponentResult Again(PageFrame frame, int status, HolidayInput input, string problem) =>
        frame.Show<HolidaysPage>(status, new Dictionary<string, object?>
        {
            [nameof(HolidaysPage.Draft)] = input,
            [nameof(HolidaysPage.Problem)] = problem,
        });
}
