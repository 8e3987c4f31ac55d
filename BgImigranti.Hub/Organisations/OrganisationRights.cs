using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Organisations;

/// <summary>Who may do what with organisations.</summary>
public static class OrganisationRights
{
    /// <summary>Its own people who work in the network, and administrators.</summary>
    public static bool MayEdit(Reader reader, long organisationId)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsAdministrator || (reader.IsNetwork && reader.OrganisationId == organisationId);
    }
}
