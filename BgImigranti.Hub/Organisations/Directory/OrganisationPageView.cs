namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>What stands on an organisation's page.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="People">Display names of those who work for it here, by name.</param>
/// <param name="LiveVersion">Version of the directory's stream.</param>
public sealed record OrganisationPageView(OrganisationView Organisation, IReadOnlyList<string> People, long LiveVersion);
