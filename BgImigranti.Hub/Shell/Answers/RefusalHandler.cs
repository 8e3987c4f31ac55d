using System.Diagnostics;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Shell.Pages;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Shell.Answers;

/// <summary>
/// Turns what went wrong into an answer the asker can read: a page in their language for people, problem details for programs. A
/// refusal says why; an error says an id that stands in the log too, and nothing of its inside.
/// </summary>
public sealed partial class RefusalHandler(RequestDelegate next, ILogger<RefusalHandler> logger)
{
    /// <summary>Runs the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
            if (IsUnexplained(context.Response))
            {
                await AnswerAsync(context, Explained(context.Response.StatusCode), null);
            }
        }
        catch (RefusalException refusal) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, refusal, null);
        }
        catch (IdempotencyMismatchException) when (!context.Response.HasStarted)
        {
            await AnswerAsync(
                context, new RefusalException("key-reused", StatusCodes.Status422UnprocessableEntity, () => ShellText.KeyReused), null);
        }
        catch (BadHttpRequestException malformed) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, Explained(malformed.StatusCode), null);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The asker has gone; there is nobody to answer.
        }
#pragma warning disable CA1031 // The last fence: what is caught here is logged, and the reader gets a page instead of a broken line.
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            var id = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            LogError(error, id, context.Request.Method, context.Request.Path.Value ?? "");
            await AnswerAsync(context, Explained(StatusCodes.Status500InternalServerError), id);
        }
    }

    private static bool IsUnexplained(HttpResponse response) =>
        !response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest
        && response.ContentType is null && response.ContentLength is null or 0;

    private static RefusalException Explained(int statusCode) => statusCode switch
    {
        StatusCodes.Status401Unauthorized => new RefusalException("sign-in", statusCode, () => ShellText.Explained401),
        StatusCodes.Status403Forbidden => new RefusalException("forbidden", statusCode, () => ShellText.Explained403),
        StatusCodes.Status404NotFound => new RefusalException("not-found", statusCode, () => ShellText.Explained404),
        StatusCodes.Status405MethodNotAllowed => new RefusalException("method", statusCode, () => ShellText.Explained405),
        StatusCodes.Status413PayloadTooLarge => new RefusalException("too-large", statusCode, () => ShellText.Explained413),
        StatusCodes.Status429TooManyRequests => new RefusalException("too-fast", statusCode, () => ShellText.Explained429),
        >= StatusCodes.Status500InternalServerError => new RefusalException("fault", statusCode, () => ShellText.Explained500),
        _ => new RefusalException("malformed", statusCode, () => ShellText.Explained400),
    };

    private static Task AnswerAsync(HttpContext context, RefusalException refusal, string? errorId)
    {
        context.Response.Clear();
        context.Response.Headers.CacheControl = "no-store";
        var request = context.Request;
        var isProgram = request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            || request.Headers.Accept.Any(accept => accept?.Contains("application/json", StringComparison.Ordinal) == true);
        return isProgram ? ProblemAsync(context, refusal, errorId) : PageAsync(context, refusal, errorId);
    }

    private static Task ProblemAsync(HttpContext context, RefusalException refusal, string? errorId)
    {
        var members = new Dictionary<string, object?>();
        if (errorId is not null)
        {
            members["faultId"] = errorId;
        }

        return ProblemResults.From(refusal, members).ExecuteAsync(context);
    }

    private static Task PageAsync(HttpContext context, RefusalException refusal, string? errorId)
    {
        var title = refusal.StatusCode switch
        {
            StatusCodes.Status404NotFound => ShellText.Title404,
            StatusCodes.Status403Forbidden => ShellText.Title403,
            >= StatusCodes.Status500InternalServerError => ShellText.Title500,
            _ => ShellText.TitleRefused,
        };
        return InFreshScopeAsync(context, () => context.RequestServices.GetRequiredService<PageFrame>().Show<RefusalPage>(
            refusal.StatusCode,
            new Dictionary<string, object?>
            {
                [nameof(RefusalPage.StatusCode)] = refusal.StatusCode,
                [nameof(RefusalPage.Title)] = title,
                [nameof(RefusalPage.Text)] = refusal.Text,
                [nameof(RefusalPage.ErrorId)] = errorId,
                [nameof(RefusalPage.Typed)] = context.Features.Get<SubmittedText>()?.FullText,
            }).ExecuteAsync(context));
    }

    /// <summary>
    /// The renderer of a scope shows one page; where the refusal came out of a page, the scope's own has begun with that.
    /// </summary>
    private static async Task InFreshScopeAsync(HttpContext context, Func<Task> show)
    {
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        try
        {
            context.RequestServices = scope.ServiceProvider;
            await show();
        }
        finally
        {
            context.RequestServices = services;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Error {ErrorId} answering {Method} {Path}")]
    private partial void LogError(Exception error, string errorId, string method, string path);
}
