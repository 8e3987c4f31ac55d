using Mono.Cecil;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>
/// Inside a feature: the root holds the model, its rooms point at the root and never back. Only the entry points — <c>XxxFeature</c>, which
/// registers everything, and <c>XxxRubric</c>, which names its components — look down.
/// </summary>
public sealed class AnatomyTests
{
    [Fact]
    public void A_folder_never_uses_a_folder_inside_it()
    {
        var wrong =
            from use in Uses()
            where use.UsedSpace.StartsWith(use.Space + ".", StringComparison.Ordinal)
            select $"{use.Type} → {use.Used}";
        Offenders.AreNone(wrong.Distinct());
    }

    [Fact]
    public void Folders_form_no_circle()
    {
        var uses = Uses().Where(use => use.Space != use.UsedSpace).Select(use => (use.Space, use.UsedSpace)).Distinct()
            .ToLookup(use => use.Space, use => use.UsedSpace);
        var inCircles = uses.Select(use => use.Key).Where(space => Reaches(space, space, uses, [])).ToList();
        Offenders.AreNone(inCircles);
    }

    [Fact]
    public void From_above_a_feature_is_used_by_its_root_and_its_open_rooms()
    {
        var open = StoreyPlan.Open.ToHashSet();
        var wrong =
            from use in Uses(entryPointsToo: true)
            let feature = StoreyPlan.FolderOf(use.UsedSpace)
            where feature is not null && feature != StoreyPlan.FolderOf(use.Space) && use.Space != StoreyPlan.Root
            where use.UsedSpace != $"{StoreyPlan.Root}.{feature}" && !open.Contains(use.UsedSpace)
            select $"{use.Type} → {use.Used}";
        Offenders.AreNone(wrong.Distinct());
    }

    [Fact]
    public void No_room_is_open_that_nobody_enters()
    {
        var entered = Uses(entryPointsToo: true).Where(use => StoreyPlan.FolderOf(use.Space) != StoreyPlan.FolderOf(use.UsedSpace))
            .Select(use => use.UsedSpace);
        Offenders.AreNone(StoreyPlan.Open.Except(entered));
    }

    private static IEnumerable<(string Space, string Type, string UsedSpace, string Used)> Uses(bool entryPointsToo = false) =>
        from type in HubAssembly.Types.Where(HubAssembly.IsOfHub)
        let outer = Outermost(type)
        where entryPointsToo
            || !(outer.Name.EndsWith("Feature", StringComparison.Ordinal) || outer.Name.EndsWith("Rubric", StringComparison.Ordinal))
        from used in TypeUses.For(type).Where(HubAssembly.IsOfHub)
        let other = Outermost(used)
        where outer.Namespace != StoreyPlan.Root && other.Namespace != StoreyPlan.Root
        select (outer.Namespace, outer.Name, other.Namespace, other.Name);

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static bool Reaches(string from, string target, ILookup<string, string> uses, HashSet<string> seen) =>
        uses[from].Any(next => next == target || (seen.Add(next) && Reaches(next, target, uses, seen)));
}
