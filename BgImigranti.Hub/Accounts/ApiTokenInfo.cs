namespace BgImigranti.Hub.Accounts;

/// <summary>A token that counted when it was last looked up.</summary>
/// <param name="Id">Id of the token.</param>
/// <param name="PersonId">Whose it is.</param>
/// <param name="LastUsedOn">The last day (UTC) on which it was used.</param>
public sealed record ApiTokenInfo(long Id, long PersonId, DateOnly? LastUsedOn);
