namespace BgImigranti.Hub.Events.Desk;

/// <summary>A link above the editor of an event.</summary>
/// <param name="Address">Where it leads, relative to the language prefix.</param>
/// <param name="Name">What it says.</param>
/// <param name="IconName">Name of its icon in the sprite.</param>
public sealed record EventEditorLink(string Address, string Name, string IconName);
