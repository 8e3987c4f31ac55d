using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.CalendarImport;

/// <summary>An external server with a calendar, on loopback.</summary>
internal sealed class TownServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private Func<HttpContext, Task> _answer = _ => Task.CompletedTask;

    private TownServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Address => $"{_app.Urls.Single()}/";

    /// <summary>The validators of those who asked.</summary>
    public ConcurrentQueue<string> Requested { get; } = new();

    public static async Task<TownServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new TownServer(builder.Build());
        server._app.Run(context =>
        {
            server.Requested.Enqueue(context.Request.Headers.IfNoneMatch.ToString());
            return server._answer(context);
        });
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers with a text, or with 304 to whoever has it.</summary>
    public void Say(string text, string? tag) => _answer = async context =>
    {
        if (tag is not null && context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.Headers.ETag = tag;
        await context.Response.WriteAsync(text);
    };

    public void Fail(int status) => _answer = context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public void Redirect(string address) => _answer = context =>
    {
        context.Response.Redirect(address);
        return Task.CompletedTask;
    };

    /// <summary>Begins an answer and goes no further.</summary>
    public void Hang() => _answer = async context =>
    {
        await context.Response.WriteAsync("BEGIN:VCALENDAR");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
