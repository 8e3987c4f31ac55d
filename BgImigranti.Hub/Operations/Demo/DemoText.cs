namespace BgImigranti.Hub.Operations.Demo;

/// <summary>A text of the demo files in both languages.</summary>
/// <param name="Bg">In Bulgarian.</param>
/// <param name="En">In English.</param>
public sealed record DemoText(string Bg, string En);
