using System.Text.Json;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Submissions;

/// <summary>Reads the requests of programs that want to write.</summary>
internal static class ApiRequest
{
    /// <summary>
    /// Reads the request and counts it among the person's writes. Read here, not bound by the framework, so that malformed JSON gets
    /// the same kind of refusal as everything else.
    /// </summary>
    /// <returns>The person whose token came with it, and its body.</returns>
    /// <exception cref="RefusalException">
    /// The key is too long, the body is no JSON of this shape, or the person writes too much.
    /// </exception>
    public static async Task<(Reader Writer, TDraft Draft)> ReadAsync<TDraft>(HttpContext context, string? key)
        where TDraft : class
    {
        if (key?.Length > IdempotentRequest.MaxKeyLength)
        {
            throw new RefusalException("key-too-long", StatusCodes.Status400BadRequest, () => SubmissionsText.KeyTooLong);
        }

        if (!context.Request.HasJsonContentType())
        {
            throw new RefusalException("json-expected", StatusCodes.Status415UnsupportedMediaType, () => SubmissionsText.JsonExpected);
        }

        var draft = await DraftAsync<TDraft>(context);
        var writer = Reader.From(context.User);
        context.RequestServices.GetRequiredService<WriteThrottle>().Take(writer);
        return (writer, draft);
    }

    private static async Task<TDraft> DraftAsync<TDraft>(HttpContext context)
        where TDraft : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<TDraft>(context.RequestAborted) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new RefusalException("json-malformed", StatusCodes.Status400BadRequest, () => SubmissionsText.JsonMalformed);
        }
    }
}
