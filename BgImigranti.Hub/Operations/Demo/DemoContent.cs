using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BgImigranti.Hub.Operations.Demo;

/// <summary>What an installation is filled with, read from the files inside the program (<c>wwwroot-assets/demo</c>).</summary>
public static class DemoContent
{
    private const string Threads = "demo/threads/";
    private const string Items = "demo/items/";
    private const string Pictures = "demo/pictures/";

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
    public static Task<IReadOnlyList<ThreadEntry>> ThreadsAsync() => ReadFilesAsync(Threads, ThreadFile.Read);

    /// <summary>The shared items, in the order of their files.</summary>
    /// <exception cref="FormatException">A file is not written as <see cref="DemoItemFile"/> reads it.</exception>
    public static Task<IReadOnlyList<ItemEntry>> ItemsAsync() => ReadFilesAsync(Items, DemoItemFile.Read);

    /// <summary>A picture that an item names.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static Stream Picture(string name) => Open(Pictures + name);

    private static Assembly Program => typeof(DemoContent).Assembly;

    private static async Task<IReadOnlyList<T>> ReadFilesAsync<T>(string folder, Func<string, string, T> read)
    {
        var entries = new List<T>();
        foreach (var name in Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            await using var file = Program.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(file);
            entries.Add(read(name, await reader.ReadToEndAsync()));
        }

        return entries;
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(string name)
    {
        await using var file = Open(name);
        return (await JsonSerializer.DeserializeAsync<List<T>>(file, Json))!;
    }

    private static Stream Open(string name) =>
        Program.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
}
