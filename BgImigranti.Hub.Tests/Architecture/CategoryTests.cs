using System.Reflection;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>The short loop leaves out what needs a browser by its category; see CONTRIBUTING.md.</summary>
public sealed class CategoryTests
{
    [Fact]
    public void A_test_that_opens_a_browser_says_so()
    {
        var wrong = typeof(CategoryTests).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .Where(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .Any(parameter => parameter.ParameterType == typeof(Browser)))
            .Where(type => type.GetMethods().Any(method => method.GetCustomAttributes<FactAttribute>().Any()))
            .Where(type => !type.GetCustomAttributes<TraitAttribute>().Any(trait => (trait.Name, trait.Value) == ("Category", "Browser")))
            .Select(type => type.FullName!);
        Offenders.AreNone(wrong);
    }
}
