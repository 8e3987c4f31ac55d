using System.Text.Json;
using System.Xml.Linq;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>
/// Versions below which something is known to be unsafe. The feeds we build from answer nothing when asked for vulnerabilities,
/// so a clean answer proves nothing; this list does, and grows with every advisory that concerns us.
/// </summary>
public sealed class PackageTests
{
    private static readonly Version Runtime = new(10, 0, 12);

    private static readonly Dictionary<string, Version> Floors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AngleSharp"] = new(1, 5, 0), // earlier ones read some markup otherwise than browsers do
        ["SQLite"] = new(3, 51, 3), // earlier ones can destroy a database in WAL mode
        ["SQLitePCLRaw.core"] = new(3, 0, 5), // the one that was tried with that SQLite
        ["SQLitePCLRaw.bundle_e_sqlite3"] = new(3, 0, 5),
    };

    /// <summary>Packages that no project names, and why they are pinned all the same.</summary>
    private static readonly Dictionary<string, string> TransitivePins = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SQLitePCLRaw.bundle_e_sqlite3"] = "EF Core's Sqlite asks for 2.1.13, which hides its SQLite; from 3 on that is a package with a version",
    };

    [Fact]
    public void The_runtime_is_not_older_than_its_last_security_release_we_know()
    {
        Assert.True(Environment.Version >= Runtime, $"{Environment.Version}");
    }

    [Fact]
    public void No_package_of_the_whole_closure_is_below_its_floor()
    {
        var dependencies = Path.Combine(AppContext.BaseDirectory, $"{typeof(PackageTests).Assembly.GetName().Name}.deps.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(dependencies));
        var packages = document.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')).ToList();
        Assert.All(
            Floors.Keys, name => Assert.Contains(packages, package => string.Equals(package[0], name, StringComparison.OrdinalIgnoreCase)));
        var old = packages.Where(
            package => Floors.TryGetValue(package[0], out var floor) && Version.Parse(package[1].Split('-')[0]) < floor);
        Offenders.AreNone(old.Select(package => string.Join(' ', package)));
    }

    [Fact]
    public void Every_version_stands_in_one_place()
    {
        var scattered = SourceProjects()
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference"), (project, reference) => (project, reference))
            .Where(found => found.reference.Attribute("Version") is not null || found.reference.Attribute("VersionOverride") is not null)
            .Select(found => $"{Path.GetFileName(found.project)}: {found.reference.Attribute("Include")?.Value}");
        Offenders.AreNone(scattered);
    }

    [Fact]
    public void Every_pinned_version_is_used_or_says_why_it_is_there()
    {
        var pinned = Named(Path.Combine(Repository.Root, "Directory.Packages.props"), "PackageVersion").ToList();
        var used = SourceProjects().Append(Path.Combine(Repository.Root, "Directory.Build.props"))
            .SelectMany(project => Named(project, "PackageReference"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Offenders.AreNone(pinned.Where(name => used.Contains(name) == TransitivePins.ContainsKey(name)));
        Assert.Superset(
            TransitivePins.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase), pinned.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Named(string file, string element) =>
        XDocument.Load(file).Descendants(element).Select(found => found.Attribute("Include")!.Value);

    private static IEnumerable<string> SourceProjects() => Directory
        .EnumerateDirectories(Repository.Root, "BgImigranti.Hub*")
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));
}
