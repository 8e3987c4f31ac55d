namespace BgImigranti.Hub.Publishing;

/// <summary>A workplace to which the desk leads.</summary>
/// <param name="Link">Where it is, relative to the language prefix.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IconName">Name of its icon in the sprite.</param>
/// <param name="IsForAdministrators">Only administrators are led there.</param>
public sealed record DeskTool(string Link, string Name, string IconName, bool IsForAdministrators = false);
