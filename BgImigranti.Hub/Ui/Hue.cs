namespace BgImigranti.Hub.Ui;

/// <summary>Colours for initials.</summary>
public static class Hue
{
    /// <summary>A colour for somebody without an organisation: always the same for the same id.</summary>
    public static int For(long id) => (int)(Math.Abs(id) % Initials.Hues);
}
