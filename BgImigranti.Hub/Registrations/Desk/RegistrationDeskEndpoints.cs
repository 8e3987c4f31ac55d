using System.Net.Mime;
using System.Text;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Files;
using BgImigranti.Hub.Registrations.Forms;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BgImigranti.Hub.Registrations.Desk;

/// <summary>What the forms of the organiser's list post to, and the list as a file.</summary>
internal static class RegistrationDeskEndpoints
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk/events/{id:long}/sign-ups")
            .WithOrder(-1)
            .RequireAuthorization(AccountsPolicies.Network)
            .ExcludeFromDescription();
        desk.MapPost("/add", AddAsync);
        desk.MapPost("/act", ActAsync);
        desk.MapPost("/message", MessageAsync);
        routes.MapGet("/desk/events/{id:long}/sign-ups.csv", CsvAsync)
            .RequireAuthorization(AccountsPolicies.Network)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> AddAsync(long id, HttpContext context, PageFrame frame, RegistrationDeskService writing)
    {
        var form = await FormPost.ReadAsync(context);
        var input = RegistrationInput.Read(form) with { Waits = true };
        var errors = form.HasValidToken ? input.Errors() : [FieldError.ForForm(RegistrationText.FormStale)];
        if (errors.Count > 0)
        {
            return Again(Unprocessable, errors);
        }

        try
        {
            await writing.AddAsync(Reader.From(context.User), input.ToOrder(id), context.RequestAborted);
            return SeeOtherResult.ToPage(context, RegistrationLinks.List(id, input.OccurrenceId, RegistrationsPage.Added));
        }
        catch (RefusalException refusal) when (IsForForm(refusal))
        {
            return Again(refusal.StatusCode, [FieldError.ForForm(refusal.Text)]);
        }

        IResult Again(int status, IReadOnlyList<FieldError> why) =>
            Show(frame, status, id, input.OccurrenceId, (nameof(RegistrationsPage.Draft), input), (nameof(RegistrationsPage.Errors), why));
    }

    private static async Task<IResult> ActAsync(long id, HttpContext context, PageFrame frame, RegistrationDeskService writing)
    {
        var form = await FormPost.ReadAsync(context);
        var (date, person) = (form.Number(RegistrationFields.Date) ?? 0, form.Number("person") ?? 0);
        if (!form.HasValidToken)
        {
            return Show(frame, Unprocessable, id, date, (nameof(RegistrationsPage.Problem), RegistrationText.FormStale));
        }

        var (reader, list) = (Reader.From(context.User), new RegistrationListKey(id, date));
        if (form["act"] == "remove")
        {
            await writing.RemoveAsync(reader, list, person, context.RequestAborted);
        }
        else
        {
            await writing.CheckInAsync(reader, list, person, form["act"] == "check-in", context.RequestAborted);
        }

        return SeeOtherResult.ToPage(context, RegistrationLinks.List(id, date));
    }

    private static async Task<IResult> MessageAsync(long id, HttpContext context, PageFrame frame, RegistrationDeskService writing)
    {
        var form = await FormPost.ReadAsync(context);
        var date = form.Number(RegistrationFields.Date) ?? 0;
        var message = new RegistrationMessage(form["subject-bg"], form["text-bg"], form["subject-en"], form["text-en"])
        {
            Key = form["key"],
            ToWaiting = form.Has("to-waiting"),
        };
        context.Features.Set(new SubmittedText(message.SubjectBg + message.SubjectEn, $"{message.TextBg}\n\n{message.TextEn}".Trim()));
        if (!form.HasValidToken)
        {
            return Again(Unprocessable, RegistrationText.FormStale);
        }

        try
        {
            await writing.MessageAsync(Reader.From(context.User), new RegistrationListKey(id, date), message, context.RequestAborted);
            return SeeOtherResult.ToPage(context, RegistrationLinks.List(id, date, RegistrationsPage.Sent));
        }
        catch (RefusalException refusal) when (IsForForm(refusal))
        {
            return Again(refusal.StatusCode, refusal.Text);
        }

        IResult Again(int status, string why) =>
            Show(frame, status, id, date, (nameof(RegistrationsPage.Message), message), (nameof(RegistrationsPage.Problem), why));
    }

    private static async Task<IResult> CsvAsync(long id, long? date, HttpContext context, RegistrationDeskQueries reading)
    {
        var view = await reading.FindAsync(Reader.From(context.User), id, date, context.RequestAborted);
        var headers = context.Response.Headers;
        headers.ContentDisposition = new ContentDisposition
        {
            DispositionType = DispositionTypeNames.Attachment,
            FileName = $"sign-ups-{id}.csv"
        }.ToString();
        headers.ContentLanguage = Language.Current.Code;
        headers.CacheControl = "private, no-store";

        // Spreadsheets take a file without the mark for one in the letters of their own country.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvText.For(RegistrationTable.Rows(view)))];
        return TypedResults.Bytes(bytes, "text/csv; charset=utf-8; header=present");
    }

    /// <summary>Who may not see the page gets the answer of the page, not the form again.</summary>
    private static bool IsForForm(RefusalException refusal) =>
        refusal.StatusCode is not (StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound);

    private static RazorComponentResult Show(PageFrame frame, int status, long id, long? date, params (string Name, object Value)[] more)
    {
        var parameters = new Dictionary<string, object?> { [nameof(RegistrationsPage.Id)] = id, [nameof(RegistrationsPage.Date)] = date };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return frame.Show<RegistrationsPage>(status, parameters);
    }
}
