using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>The plainest frame around a page that an endpoint answers with.</summary>
public sealed class PlainFrame : ComponentBase
{
    /// <summary>Which page.</summary>
    [Parameter, EditorRequired]
    public required Type Page { get; set; }

    /// <summary>Its parameters.</summary>
    [Parameter]
    public IDictionary<string, object?>? Parameters { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "html");
        builder.OpenElement(1, "body");
        builder.OpenElement(2, "main");
        builder.OpenComponent<DynamicComponent>(3);
        builder.AddComponentParameter(4, nameof(DynamicComponent.Type), Page);
        builder.AddComponentParameter(5, nameof(DynamicComponent.Parameters), Parameters);
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
        builder.CloseElement();
    }
}
