namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>All organisations by name, with the version of their stream.</summary>
public sealed record DirectoryView(IReadOnlyList<OrganisationView> Organisations, long LiveVersion);
