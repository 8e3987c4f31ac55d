using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>What an installation is filled with, read from the files inside the program (<c>wwwroot-assets/demo</c>).</summary>
public static class DemoContent
{
    private const string Threads = "demo/threads/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The sections of every new installation.</summary>
    public static Task<IReadOnlyList<SectionEntry>> SectionsAsync() => ReadAsync<SectionEntry>("demo/sections.json");

    /// <summary>The organisations of the network.</summary>
    public static Task<IReadOnlyList<OrganisationEntry>> OrganisationsAsync() => ReadAsync<OrganisationEntry>("demo/organisations.json");

    /// <summary>People of every role, all invented.</summary>
    public static Task<IReadOnlyList<PersonEntry>> PeopleAsync() => ReadAsync<PersonEntry>("demo/people.json");

    /// <summary>The threads, in the order of their files.</summary>
    /// <exception cref="FormatException">A file is not written as <see cref="ThreadFile"/> reads it.</exception>
    public static async Task<IReadOnlyList<ThreadEntry>> ThreadsAsync()
    {
        var names = Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Threads, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var threads = new List<ThreadEntry>();
        foreach (var name in names)
        {
            await using var file = Program.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(file);
            threads.Add(ThreadFile.Read(name, await reader.ReadToEndAsync()));
        }

        return threads;
    }

    private static Assembly Program => typeof(DemoContent).Assembly;

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(string name)
    {
        await using var file = Program.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        return (await JsonSerializer.DeserializeAsync<List<T>>(file, Json))!;
    }
}
