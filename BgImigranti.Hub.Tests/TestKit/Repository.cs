using System.Reflection;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>The sources these tests were built from.</summary>
public static class Repository
{
    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A path below <see cref="Root"/>.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);
}
