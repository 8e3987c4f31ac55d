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
        ["SQLitePCLRaw.core"] = new(3, 0, 3), // earlier ones bring a SQLite with faults known by now
        ["SQLitePCLRaw.bundle_e_sqlite3"] = new(3, 0, 3),
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
        Assert.All(Floors.Keys, name => Assert.Contains(packages, package => string.Equals(package[0], name, StringComparison.OrdinalIgnoreCase)));
        var old = packages.Where(package => Floors.TryGetValue(package[0], out var floor) && Version.Parse(package[1].Split('-')[0]) < floor);
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

    private static IEnumerable<string> SourceProjects() => Directory
        .EnumerateDirectories(Repository.Root, "BgImigranti.Hub*")
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));
}
