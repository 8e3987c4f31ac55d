using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>A file that a person wrote. Migrations are made by a tool and are not among them.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
public sealed record SourceFile(string Path)
{
    private static readonly string[] Projects = ["BgImigranti.Hub", "BgImigranti.Hub.Tests", "BgImigranti.Hub.Bench"];
    private static readonly string[] NotWritten = ["bin", "obj", "Migrations", "node_modules"];

    /// <summary>All C# files, components and texts of the three projects.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Projects
            .Select(project => Repository.PathTo(project))
            .Where(Directory.Exists)
            .SelectMany(project => Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories))
            .Select(path => new SourceFile(System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(file => file.Extension is ".cs" or ".razor" or ".resx" && !file.Folder.Split('/').Intersect(NotWritten).Any()),
    ];

    /// <summary>Those of the hub itself.</summary>
    public static IEnumerable<SourceFile> OfHub => All.Where(file => file.Path.StartsWith("BgImigranti.Hub/", StringComparison.Ordinal));

    /// <summary>Style sheets and scripts, as they are before they are bundled.</summary>
    public static IReadOnlyList<SourceFile> OfBrowser { get; } =
    [
        .. new[] { "styles", "scripts" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo("wwwroot-assets", folder), "*", SearchOption.AllDirectories))
            .Select(path => new SourceFile(System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(file => file.Extension is ".css" or ".ts"),
    ];

    /// <summary>With the dot.</summary>
    public string Extension => System.IO.Path.GetExtension(Path);

    /// <summary>Relative to the repository, with slashes.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/');

    /// <summary>Name without any extension: a component and its code have the same.</summary>
    public string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>The namespace that the folder asks for.</summary>
    public string Space => Folder.Replace('/', '.');

    /// <summary>The text.</summary>
    public string Text => File.ReadAllText(Repository.PathTo(Path));

    /// <summary>The lines.</summary>
    public string[] Lines => File.ReadAllLines(Repository.PathTo(Path));

    /// <inheritdoc />
    public override string ToString() => Path;
}
