using Microsoft.AspNetCore.Http.HttpResults;

namespace BgImigranti.Hub.Ui;

/// <summary>Refusals as problem details (RFC 9457): for programs and for the scripts of the pages.</summary>
public static class ProblemResults
{
    /// <summary>The refusal, its text in the current language.</summary>
    public static ProblemHttpResult From(RefusalException refusal) => From(refusal, new Dictionary<string, object?>());

    /// <summary>The refusal with further members.</summary>
    public static ProblemHttpResult From(RefusalException refusal, IDictionary<string, object?> extensions)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return TypedResults.Problem(
            detail: refusal.Text,
            statusCode: refusal.StatusCode,
            title: Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(refusal.StatusCode),
            type: $"urn:bgimigranti:problem:{refusal.Code}",
            extensions: extensions);
    }
}
