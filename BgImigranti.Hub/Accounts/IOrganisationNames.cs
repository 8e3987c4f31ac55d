namespace BgImigranti.Hub.Accounts;

/// <summary>Names of organisations, for pages of this storey; implemented by the storey above.</summary>
public interface IOrganisationNames
{
    /// <summary>The name in the current language; null when there is none with this id.</summary>
    ValueTask<string?> FindNameAsync(long organisationId, CancellationToken cancellation);
}
