namespace BgImigranti.Hub.Ui;

/// <summary>Places that the layout leaves for pages.</summary>
public static class UiSections
{
    /// <summary>Above the main part: the way to this page.</summary>
    public const string AboveMain = "above-main";
}
