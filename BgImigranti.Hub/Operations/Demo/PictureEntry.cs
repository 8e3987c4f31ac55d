namespace BgImigranti.Hub.Operations.Demo;

/// <summary>A picture of a demo item.</summary>
/// <param name="Name">Its file in <c>demo/pictures</c>.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
public sealed record PictureEntry(string Name, DemoText Alt)
{
    /// <summary>The file beside it that stands for it in lists: <c>bowl.small.webp</c> of <c>bowl.webp</c>.</summary>
    public string SmallName => $"{Path.GetFileNameWithoutExtension(Name)}.small{Path.GetExtension(Name)}";
}
