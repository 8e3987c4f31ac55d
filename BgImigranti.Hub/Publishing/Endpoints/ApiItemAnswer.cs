using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>Answer to an item that was written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Url">Its page on this site.</param>
public sealed record ApiItemAnswer(long Id, string State, int Version, string Url)
{
    internal static ApiItemAnswer Of(ItemWriteResult result) =>
        new(result.Id, Codes.For(result.State), result.Version, $"/{Language.Current.Code}/{result.Address}");
}
