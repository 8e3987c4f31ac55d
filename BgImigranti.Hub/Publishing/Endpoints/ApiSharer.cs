using BgImigranti.Hub.Organisations;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>The organisation that shares an item, for programs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="NameBg">Its name in Bulgarian.</param>
/// <param name="NameEn">Its name in English.</param>
public sealed record ApiSharer(long Id, string NameBg, string NameEn)
{
    internal static ApiSharer Of(OrganisationBadge organisation) => new(organisation.Id, organisation.NameBg, organisation.NameEn);
}
