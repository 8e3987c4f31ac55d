using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.CalendarImport.Writing;
using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace BgImigranti.Hub.CalendarImport.Pages;

/// <summary>What the forms of foreign calendars post to.</summary>
internal static class SourceEndpoints
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    /// <summary>Largest file that comes in at all, in bytes: one that is somewhat too large is refused with a sentence beside the field.</summary>
    private const long LargestFile = 4L * IcsLimits.Bytes;

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages, whose routes would take the same posts.
        var forms = routes.MapGroup("").WithOrder(-1).RequireAuthorization(AccountsPolicies.Administrators).ExcludeFromDescription();
        forms.MapPost(SourceLinks.All, CreateAsync);
        forms.MapPost($"{SourceLinks.All}/{{id:long}}", SaveAsync);
        forms.MapPost($"{SourceLinks.All}/{{id:long}}/file", FileAsync).WithMetadata(new RequestSizeLimitAttribute(LargestFile + (64 * 1024)));
        forms.MapPost($"{SourceLinks.All}/{{id:long}}/fetch", FetchAsync);
        forms.MapPost($"{SourceLinks.All}/{{id:long}}/remove", RemoveAsync);

        // A form that came back stands where it was posted to; read again, in the other language say, it is the page.
        foreach (var act in new[] { "file", "fetch", "remove" })
        {
            forms.MapGet($"{SourceLinks.All}/{{id:long}}/{act}", (long id, HttpContext context) => SeeOtherResult.ToPage(context, SourceLinks.Source(id)));
        }
    }

    private static async Task<IResult> CreateAsync(HttpContext context, PageFrame frame, CalendarSourcesService sources, ReachableAddresses reachable)
    {
        var form = await FormPost.ReadAsync(context);
        var draft = SourceDraft.Read(form);
        var faults = form.HasValidToken ? draft.Faults(reachable, isNew: true) : [FieldError.ForForm(ImportText.FormStale)];
        if (faults.Count > 0)
        {
            return Again(faults);
        }

        try
        {
            var id = await sources.CreateAsync(Reader.From(context.User), draft, context.RequestAborted);
            return SeeOtherResult.ToPage(context, SourceLinks.Done(id, SourcePage.Created));
        }
        catch (RefusalException refusal) when (refusal.StatusCode == Unprocessable)
        {
            return Again([FieldError.ForForm(refusal.Text)]);
        }

        RazorComponentResult Again(IReadOnlyList<FieldError> why) => frame.Show<SourcesPage>(Unprocessable, new Dictionary<string, object?>
        {
            [nameof(SourcesPage.Draft)] = draft,
            [nameof(SourcesPage.Faults)] = why,
        });
    }

    private static async Task<IResult> SaveAsync(long id, HttpContext context, PageFrame frame, CalendarSourcesService sources, ReachableAddresses reachable)
    {
        var form = await FormPost.ReadAsync(context);
        var draft = SourceDraft.Read(form);
        var faults = form.HasValidToken ? draft.Faults(reachable, isNew: false) : [FieldError.ForForm(ImportText.FormStale)];
        if (faults.Count > 0)
        {
            return Show(frame, id, Unprocessable, (nameof(SourcePage.Draft), draft), (nameof(SourcePage.Faults), faults));
        }

        await sources.SaveAsync(Reader.From(context.User), id, draft, context.RequestAborted);
        return SeeOtherResult.ToPage(context, SourceLinks.Done(id, SourcePage.Saved));
    }

    private static async Task<IResult> FileAsync(long id, HttpContext context, PageFrame frame, CalendarSourcesService sources)
    {
        var form = await FormPost.ReadAsync(context, LargestFile);
        if (!form.HasValidToken || form.File("file") is not { } file)
        {
            return Show(frame, id, Unprocessable, (nameof(SourcePage.Problem), form.HasValidToken ? ImportText.FileMissing : ImportText.FormStale));
        }

        try
        {
            await using var content = file.OpenReadStream();
            var isDone = await sources.TakeFileAsync(Reader.From(context.User), id, file.FileName, content, context.RequestAborted);
            return SeeOtherResult.ToPage(context, SourceLinks.Done(id, isDone ? SourcePage.Taken : SourcePage.OnItsWay));
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
        return SeeOtherResult.ToPage(context, SourceLinks.Done(id, isDone ? SourcePage.Fetched : SourcePage.OnItsWay));
    }

    private static async Task<IResult> RemoveAsync(long id, HttpContext context, PageFrame frame, CalendarSourcesService sources)
    {
        var form = await FormPost.ReadAsync(context);
        if (!form.HasValidToken)
        {
            return Show(frame, id, Unprocessable, (nameof(SourcePage.Problem), ImportText.FormStale));
        }

        await sources.RemoveAsync(Reader.From(context.User), id, context.RequestAborted);
        return SeeOtherResult.ToPage(context, SourceLinks.Removed);
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
