using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Forum;

/// <summary>What hardly ever changes about a section.</summary>
public sealed record SectionInfo(long Id, string Slug, int Position, bool IsRestricted, string NameBg, string NameEn)
{
    /// <summary>Stream of the lists it stands in.</summary>
    public string Stream => IsRestricted ? LiveStreams.Network : LiveStreams.Forum;

    /// <summary>Name in the current language.</summary>
    public string Name => Language.Current == Language.English ? NameEn : NameBg;

    /// <summary>May this reader learn what is in it?</summary>
    public bool IsReadableBy(Reader reader) => !IsRestricted || reader.IsNetwork;
}
