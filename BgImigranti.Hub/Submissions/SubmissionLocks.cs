using System.Globalization;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Submissions;

/// <summary>The locks of what is typed.</summary>
internal static class SubmissionLocks
{
    /// <summary>What a person has typed in one form and not sent.</summary>
    public static WriteLock Draft(long personId, string key) =>
        new(LockLevel.AutosavedDraft, string.Create(CultureInfo.InvariantCulture, $"{personId}/{key}"));
}
