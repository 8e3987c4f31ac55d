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
internal static class SignUpDeskEndpoints
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/desk/events/{id:long}/sign-ups").WithOrder(-1).RequireAuthorization(AccountsPolicies.Network).ExcludeFromDescription();
        desk.MapPost("/add", AddAsync);
        desk.MapPost("/act", ActAsync);
        desk.MapPost("/message", MessageAsync);
        routes.MapGet("/desk/events/{id:long}/sign-ups.csv", CsvAsync).RequireAuthorization(AccountsPolicies.Network).ExcludeFromDescription();
    }

    private static async Task<IResult> AddAsync(long id, HttpContext context, PageFrame frame, SignUpDeskWriting writing)
    {
        var form = await FormPost.ReadAsync(context);
        var draft = SignUpDraft.Read(form) with { Waits = true };
        var faults = form.HasValidToken ? draft.Faults() : [FieldError.ForForm(SignUpText.FormStale)];
        if (faults.Count > 0)
        {
            return Again(Unprocessable, faults);
        }

        try
        {
            await writing.AddAsync(Reader.From(context.User), draft.ToOrder(id), context.RequestAborted);
            return SeeOtherResult.ToPage(context, SignUpLinks.List(id, draft.DateId, SignUpsPage.Added));
        }
        catch (RefusalException refusal) when (IsForForm(refusal))
        {
            return Again(refusal.StatusCode, [FieldError.ForForm(refusal.Text)]);
        }

        IResult Again(int status, IReadOnlyList<FieldError> why) => Show(frame, status, id, draft.DateId, (nameof(SignUpsPage.Draft), draft), (nameof(SignUpsPage.Faults), why));
    }

    private static async Task<IResult> ActAsync(long id, HttpContext context, PageFrame frame, SignUpDeskWriting writing)
    {
        var form = await FormPost.ReadAsync(context);
        var (date, person) = (form.Number(SignUpFields.Date) ?? 0, form.Number("person") ?? 0);
        if (!form.HasValidToken)
        {
            return Show(frame, Unprocessable, id, date, (nameof(SignUpsPage.Problem), SignUpText.FormStale));
        }

        var (reader, list) = (Reader.From(context.User), new SignUpListKey(id, date));
        if (form["act"] == "remove")
        {
            await writing.RemoveAsync(reader, list, person, context.RequestAborted);
        }
        else
        {
            await writing.CheckInAsync(reader, list, person, form["act"] == "check-in", context.RequestAborted);
        }

        return SeeOtherResult.ToPage(context, SignUpLinks.List(id, date));
    }

    private static async Task<IResult> MessageAsync(long id, HttpContext context, PageFrame frame, SignUpDeskWriting writing)
    {
        var form = await FormPost.ReadAsync(context);
        var date = form.Number(SignUpFields.Date) ?? 0;
        var message = new SignUpMessage(form["subject-bg"], form["text-bg"], form["subject-en"], form["text-en"])
        {
            Key = form["key"],
            ToWaiting = form.Has("to-waiting"),
        };
        context.Features.Set(new SubmittedText(message.SubjectBg + message.SubjectEn, $"{message.TextBg}\n\n{message.TextEn}".Trim()));
        if (!form.HasValidToken)
        {
            return Again(Unprocessable, SignUpText.FormStale);
        }

        try
        {
            await writing.MessageAsync(Reader.From(context.User), new SignUpListKey(id, date), message, context.RequestAborted);
            return SeeOtherResult.ToPage(context, SignUpLinks.List(id, date, SignUpsPage.Sent));
        }
        catch (RefusalException refusal) when (IsForForm(refusal))
        {
            return Again(refusal.StatusCode, refusal.Text);
        }

        IResult Again(int status, string why) => Show(frame, status, id, date, (nameof(SignUpsPage.Message), message), (nameof(SignUpsPage.Problem), why));
    }

    private static async Task<IResult> CsvAsync(long id, long? date, HttpContext context, SignUpDeskReading reading)
    {
        var view = await reading.FindAsync(Reader.From(context.User), id, date, context.RequestAborted);
        var headers = context.Response.Headers;
        headers.ContentDisposition = new ContentDisposition { DispositionType = DispositionTypeNames.Attachment, FileName = $"sign-ups-{id}.csv" }.ToString();
        headers.ContentLanguage = Language.Current.Code;
        headers.CacheControl = "private, no-store";

        // Spreadsheets take a file without the mark for one in the letters of their own country.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvText.Of(SignUpTable.Rows(view)))];
        return TypedResults.Bytes(bytes, "text/csv; charset=utf-8; header=present");
    }

    /// <summary>Who may not see the page gets the answer of the page, not the form again.</summary>
    private static bool IsForForm(RefusalException refusal) =>
        refusal.StatusCode is not (StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound);

    private static RazorComponentResult Show(PageFrame frame, int status, long id, long? date, params (string Name, object Value)[] more)
    {
        var parameters = new Dictionary<string, object?> { [nameof(SignUpsPage.Id)] = id, [nameof(SignUpsPage.Date)] = date };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return frame.Show<SignUpsPage>(status, parameters);
    }
}
