namespace BgImigranti.Hub.CalendarImport.Fetching;

/// <summary>What came of a fetch.</summary>
/// <param name="Outcome">Whether there is something to take.</param>
/// <param name="Status">The status of an answer that was refused; otherwise null.</param>
/// <param name="Content">The file, if it was fetched.</param>
/// <param name="ETag">Its validator; may be empty.</param>
/// <param name="LastModified">When it was changed, as the answer said it; may be empty.</param>
public sealed record FetchResult(FetchOutcome Outcome, int? Status, byte[]? Content, string ETag, string LastModified)
{
    /// <summary>An answer without a file.</summary>
    public static FetchResult From(FetchOutcome outcome, int? status = null) => new(outcome, status, null, "", "");
}
