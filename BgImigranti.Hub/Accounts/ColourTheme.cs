namespace BgImigranti.Hub.Accounts;

/// <summary>The colours a person has chosen; nothing chosen means: as the device has it.</summary>
public enum ColourTheme
{
    /// <summary>Ink on paper.</summary>
    Light,

    /// <summary>Light letters on a dark ground.</summary>
    Dark,
}
