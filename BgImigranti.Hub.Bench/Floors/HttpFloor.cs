using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BgImigranti.Hub.Bench.Floors;

/// <summary>Bare Kestrel: answers <c>/{n}</c> with the n-th captured answer out of memory. No routing, no other middleware.</summary>
internal static class HttpFloor
{
    public static async Task RunAsync(string answers, CancellationToken cancellationToken)
    {
        await using var app = FloorHost.CreateBuilder().Build();
        var cache = new ConcurrentDictionary<string, (KeyValuePair<string, string>[] Fields, byte[] Body)>(StringComparer.Ordinal);
        app.Run(context =>
        {
            var path = context.Request.Path.Value!;
            return cache.TryGetValue(path, out var answer) ? WriteAsync(context, answer.Fields, answer.Body) : FirstAsync(context, path);
        });

        async Task FirstAsync(HttpContext context, string path)
        {
            var isNumber = int.TryParse(path.AsSpan(1), CultureInfo.InvariantCulture, out var number);
            var answer = isNumber ? await FloorAnswers.LoadAsync(answers, number) : ([], []);
            cache[path] = answer;
            await WriteAsync(context, answer.Fields, answer.Body);
        }

        await FloorHost.RunAsync(app, cancellationToken);
    }

    private static Task WriteAsync(HttpContext context, KeyValuePair<string, string>[] fields, byte[] body)
    {
        foreach (var (name, value) in fields)
        {
            context.Response.Headers.Append(name, value);
        }

        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
