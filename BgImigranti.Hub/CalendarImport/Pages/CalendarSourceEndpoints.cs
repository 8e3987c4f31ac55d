using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.CalendarImport.Writing;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace BgImigranti.Hub.CalendarImport.Pages;

/// <summary>What the forms of external calendars post to.</summary>
internal static class CalendarSourceEndpoints
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    /// <summary>
    /// Largest file that comes in at all, in bytes: one that is somewhat too large is refused with a sentence beside the field.
    /// </summary>
    private const long MaxFile = 4L * IcsLimits.Bytes;

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages, whose routes would take the same posts.
        var forms = routes.MapGroup("").WithOrder(-1).RequireAuthorization(AccountsPolicies.Administrators).ExcludeFromDescription();
        forms.MapPost(CalendarImportLinks.All, CreateAsync);
        forms.MapPost($"{CalendarImportLinks.All}/{{id:long}}", SaveAsync);
        forms.MapPost($"{CalendarImportLinks.All}/{{id:long}}/file", FileAsync)
            .WithMetadata(new RequestSizeLimitAttribute(MaxFile + (64 * 1024)));
        forms.MapPost($"{CalendarImportLinks.All}/{{id:long}}/fetch", FetchAsync);
        forms.MapPost($"{CalendarImportLinks.All}/{{id:long}}/remove", RemoveAsync);

        // A form that came back stands where it was posted to; read again, in the other language say, it is the page.
        foreach (var act in new[] { "file", "fetch", "remove" })
        {
            forms.MapGet(
                $"{CalendarImportLinks.All}/{{id:long}}/{act}",
                (long id, HttpContext context) => SeeOtherResult.ToPage(context, CalendarImportLinks.Source(id)));
        }
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, PageFrame frame, CalendarSourcesService sources, ReachableAddresses reachable)
    {
        var form = await FormPost.ReadAsync(context);
        var input = CalendarSourceInput.Read(form);
        var errors = form.HasValidToken ? input.Errors(reachable, isNew: true) : [FieldError.ForForm(ImportText.FormStale)];
        if (errors.Count > 0)
        {
            return Again(errors);
        }

        try
        {
            var id = await sources.CreateAsync(Reader.From(context.User), input, context.RequestAborted);
            return SeeOtherResult.ToPage(context, CalendarImportLinks.Done(id, SourcePage.Created));
        }
        catch (RefusalException refusal) when (refusal.StatusCode == Unprocessable)
        {
            return Again([FieldError.ForForm(refusal.Text)]);
        }

        RazorComponentResult Again(IReadOnlyList<FieldError> why) => frame.Show<SourcesPage>(Unprocessable, new Dictionary<string, object?>
        {
            [nameof(SourcesPage.Draft)] = input,
            [nameof(SourcesPage.Errors)] = why,
        });
    }

    private static async Task<IResult> SaveAsync(
        long id, HttpContext context, PageFrame frame, CalendarSourcesService sources, ReachableAddresses reachable)
    {
        var form = await FormPost.ReadAsync(context);
        var input = CalendarSourceInput.Read(form);
        var errors = form.HasValidToken ? input.Errors(reachable, isNew: false) : [FieldError.ForForm(ImportText.FormStale)];
        if (errors.Count > 0)
        {
            return Show(frame, id, Unprocessable, (nameof(SourcePage.Draft), input), (nameof(SourcePage.Errors), errors));
        }

        await sources.SaveAsync(Reader.From(context.User), id, input, context.RequestAborted);
        return SeeOtherResult.ToPage(context, CalendarImportLinks.Done(id, SourcePage.Saved));
    }

    private static async Task<IResult> FileAsync(long id, HttpContext context, PageFrame frame, CalendarSourcesService sources)
    {
        var form = await FormPost.ReadAsync(context, MaxFile);
        if (!form.HasValidToken || form.File("file") is not { } file)
        {
            return Show(
                frame, id, Unprocessable, (nameof(SourcePage.Problem), form.HasValidToken ? ImportText.FileMissing : ImportText.FormStale));
        }

        try
        {
            await using var content = file.OpenReadStream();
            var isDone = await sources.TakeFileAsync(Reader.From(context.User), id, file.FileName, content, context.RequestAborted);
            return SeeOtherResult.ToPage(context, CalendarImportLinks.Done(id, isDone ? SourcePage.Taken : SourcePage.OnItsWay));
        }
        catch (RefusalException refusal) when (refusal.StatusCode is Unprocessable or StatusCodes.Status409Conflict)
        {
            return Show(frame, id, refusal.StatusCode, (nameof(SourcePage.Problem), refusal.Text));
        }
    }

    private static async Task<IResult> FetchAsync(long id, HttpContext context, PageFrame frame, CalendarSourcesService sources)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken)
        {
            return Show(frame, id, Unprocessable, (nameof(SourcePage.Problem), ImportText.FormStale));
        }

        var isDone = await sources.FetchAsync(Reader.From(context.User), id, context.RequestAborted);
        return SeeOtherResult.ToPage(context, CalendarImportLinks.Done(id, isDone ? SourcePage.Fetched : SourcePage.OnItsWay));
    }

    private static async Task<IResult> RemoveAsync(long id, HttpContext context, PageFrame frame, CalendarSourcesService sources)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken)
        {
            return Show(frame, id, Unprocessable, (nameof(SourcePage.Problem), ImportText.FormStale));
        }

        await sources.RemoveAsync(Reader.From(context.User), id, context.RequestAborted);
        return SeeOtherResult.ToPage(context, CalendarImportLinks.Removed);
    }

    private static RazorComponentResult Show(PageFrame frame, long id, int status, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var parameters = new Dictionary<string, object?> { [nameof(SourcePage.Id)] = id };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return frame.Show<SourcePage>(status, parameters);
    }
}
