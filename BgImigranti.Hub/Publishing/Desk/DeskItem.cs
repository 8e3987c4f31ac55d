namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>An item in the desk's table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is, in the language of the moment.</param>
/// <param name="Title">Its title.</param>
/// <param name="LanguageCode">Language of the title.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="State">Where it stands in its life, in words.</param>
/// <param name="Translation">How its translation stands to the source, in words.</param>
/// <param name="ChangedAt">When it was last changed, UTC.</param>
public sealed record DeskItem(
    long Id, string Kind, string Title, string LanguageCode, string Organisation, string State, string Translation, DateTime ChangedAt);
