using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Services;

/// <summary>A page of the list of services.</summary>
/// <param name="Items">The services on it.</param>
/// <param name="IsCut">More services fit than are looked at for whether they are open.</param>
public sealed record ServicesView(ItemPageView Items, bool IsCut);
