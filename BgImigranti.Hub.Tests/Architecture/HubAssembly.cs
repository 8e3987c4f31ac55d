using BgImigranti.Hub.Localization;
using Mono.Cecil;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>The compiled hub with its line numbers: what is really in it, whatever the sources look like.</summary>
public static class HubAssembly
{
    private static readonly Lazy<AssemblyDefinition> Read = new(() => AssemblyDefinition.ReadAssembly(
        typeof(Language).Assembly.Location,
        new ReaderParameters { ReadSymbols = true, InMemory = true }));

    /// <summary>Every type, the compiler's own (closures, state machines) included.</summary>
    public static IEnumerable<TypeDefinition> Types => Read.Value.MainModule.GetTypes();

    /// <summary>Types that a person wrote in a file of the hub.</summary>
    public static IEnumerable<TypeDefinition> OwnTypes =>
        Types.Where(type => IsOfHub(type) && !IsMadeByCompiler(type) && !IsGenerated(type));

    /// <summary>Namespace of the outermost type: closures and state machines belong to where they are written.</summary>
    public static string SpaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace;
    }

    /// <summary>Whether the type lies in the hub's own namespaces.</summary>
    public static bool IsOfHub(TypeReference type) => SpaceOf(type) is var space
        && (space == StoreyPlan.Root || space.StartsWith(StoreyPlan.Root + ".", StringComparison.Ordinal));

    /// <summary>Whether the type is, or comes from, the named one, as far as its ancestors can be read.</summary>
    public static bool IsA(TypeReference? type, string fullName)
    {
        for (; type is not null; type = type.Resolve()?.BaseType)
        {
            if (type.GetElementType().FullName == fullName)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMadeByCompiler(TypeDefinition type) => type.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsGenerated(TypeDefinition type) => type.HasCustomAttributes && type.CustomAttributes.Any(attribute =>
        attribute.AttributeType.Name is "GeneratedCodeAttribute" or "CompilerGeneratedAttribute");
}
