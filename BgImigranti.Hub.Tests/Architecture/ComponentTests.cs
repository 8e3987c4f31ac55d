using Mono.Cecil;

namespace BgImigranti.Hub.Tests.Architecture;

public sealed class ComponentTests
{
    private const string Database = "Microsoft.EntityFrameworkCore.DbContext";

    [Fact]
    public void Every_page_says_who_may_open_it()
    {
        var silent = HubAssembly.Types
            .Where(type => Has(type, "RouteAttribute") && !Has(type, "AuthorizeAttribute") && !Has(type, "AllowAnonymousAttribute"))
            .Select(type => type.FullName);
        Offenders.AreNone(silent);
    }

    [Fact]
    public void No_page_says_two_things_about_who_may_open_it()
    {
        // AllowAnonymous wins over everything else, so beside an Authorize it would open the page without a word.
        var both = HubAssembly.Types.Where(type => Has(type, "AuthorizeAttribute") && Has(type, "AllowAnonymousAttribute"));
        Offenders.AreNone(both.Select(type => type.FullName));
    }

    [Fact]
    public void Nobody_above_the_data_is_handed_a_database_context()
    {
        var handed = HubAssembly.OwnTypes
            .Where(type => StoreyPlan.FolderOf(HubAssembly.SpaceOf(type)) != "Data")
            .SelectMany(type => type.Methods
                .Where(method => method.IsConstructor)
                .SelectMany(method => method.Parameters)
                .Select(parameter => parameter.ParameterType)
                .Concat(
                    type.Properties.Where(property => property.CustomAttributes.Any(IsInjection)).Select(property => property.PropertyType))
                .Where(given => HubAssembly.IsA(given, Database))
                .Select(given => $"{type.FullName} ← {given.Name}"));
        Offenders.AreNone(handed);
    }

    [Fact]
    public void Nobody_asks_the_services_for_a_database_context()
    {
        var requested = AllCalls()
            .Where(call => call.Method is GenericInstanceMethod { Name: "GetService" or "GetRequiredService" } generic
                && HubAssembly.IsA(generic.GenericArguments[0], Database))
            .Select(call => call.Caller.FullName);
        Offenders.AreNone(requested);
    }

    [Fact]
    public void Only_the_sanitisers_result_becomes_markup()
    {
        var makers = AllCalls()
            .Where(call => call.Method.DeclaringType.Name == "MarkupString" && call.Method.Name is ".ctor" or "op_Explicit")
            .Select(call => call.Caller.DeclaringType.FullName)
            .Distinct();
        Assert.Equal([$"{StoreyPlan.Root}.Ui.Markdown.SafeHtml"], makers);
    }

    [Fact]
    public void Only_the_renderer_makes_safe_markup()
    {
        var makers = AllCalls()
            .Where(call => call.Method.DeclaringType.Name == "SafeHtml" && call.Method.Name == "FromRenderer")
            .Select(call => call.Caller.DeclaringType.FullName)
            .Distinct();
        Assert.Equal([$"{StoreyPlan.Root}.Ui.Markdown.MarkdownRenderer"], makers);
    }

    [Fact]
    public void Nothing_in_the_hub_announces_itself_by_a_static_event()
    {
        var events = HubAssembly.OwnTypes.SelectMany(type => type.Events).Where(raised => raised.AddMethod.IsStatic);
        Offenders.AreNone(events.Select(raised => raised.FullName));
    }

    [Fact]
    public void Components_with_a_lifetime_of_their_own_are_islands()
    {
        var wrong = HubAssembly.OwnTypes
            .Where(type => HubAssembly.IsA(type, "Microsoft.AspNetCore.Components.ComponentBase"))
            .Where(type => type.Interfaces.Any(implemented => implemented.InterfaceType.Name is "IDisposable" or "IAsyncDisposable"))
            .Select(type => type.FullName);
        Assert.Equal([$"{StoreyPlan.Root}.Workplace.LiveIsland"], wrong);
    }

    [Fact]
    public void A_lock_is_named_in_one_class_of_its_feature()
    {
        var makers = AllCalls()
            .Where(call => call.Method.DeclaringType.Name == "WriteLock" && call.Method.Name == ".ctor")
            .Select(call => call.Caller.DeclaringType)
            .Where(maker =>
                !maker.Name.EndsWith("Locks", StringComparison.Ordinal) && HubAssembly.SpaceOf(maker) != $"{StoreyPlan.Root}.Data")
            .Select(maker => maker.FullName)
            .Distinct();
        Offenders.AreNone(makers);
    }

    private static IEnumerable<(MethodDefinition Caller, MethodReference Method)> AllCalls() =>
        from type in HubAssembly.Types.Where(HubAssembly.IsOfHub)
        from caller in type.Methods.Where(method => method.HasBody)
        from instruction in caller.Body.Instructions
        where instruction.Operand is MethodReference
        select (caller, (MethodReference)instruction.Operand);

    private static bool Has(TypeDefinition type, string attribute) =>
        type.CustomAttributes.Any(given => given.AttributeType.Name == attribute);

    private static bool IsInjection(CustomAttribute attribute) => attribute.AttributeType.Name == "InjectAttribute";
}
