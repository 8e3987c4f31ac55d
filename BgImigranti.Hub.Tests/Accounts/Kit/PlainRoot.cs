using BgImigranti.Hub.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The same frame around pages that are found by their routes.</summary>
public sealed class PlainRoot : ComponentBase
{
    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "html");
        builder.OpenElement(1, "body");
        builder.OpenElement(2, "main");
        builder.OpenComponent<Router>(3);
        builder.AddComponentParameter(4, nameof(Router.AppAssembly), typeof(AccountsFeature).Assembly);
        builder.AddComponentParameter(5, nameof(Router.Found), (RenderFragment<Microsoft.AspNetCore.Components.RouteData>)(route => found =>
        {
            found.OpenComponent<RouteView>(0);
            found.AddComponentParameter(1, nameof(RouteView.RouteData), route);
            found.CloseComponent();
        }));
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
        builder.CloseElement();
    }
}
