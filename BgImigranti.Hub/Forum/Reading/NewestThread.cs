using BgImigranti.Hub.Localization;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>The thread of a section with the newest post.</summary>
public sealed record NewestThread(long Id, string OwnTitle, string? OtherTitle, string LanguageCode, int LastNumber, DateTime LastPostAt)
{
    /// <summary>The title for a reader of the current language.</summary>
    public string Title => IsTitledInCurrent ? OtherTitle! : OwnTitle;

    /// <summary>The language of <see cref="Title"/>.</summary>
    public string TitleLanguageCode => IsTitledInCurrent ? Language.Current.Code : LanguageCode;

    private bool IsTitledInCurrent => OtherTitle is not null && LanguageCode != Language.Current.Code;
}
