using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>What a component shows, as a document to ask questions of. Renders in the current culture, like the pump does.</summary>
public static class Markup
{
    /// <summary>The body that holds the rendered component.</summary>
    public static async Task<IElement> OfAsync<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var values = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values));
            return root.ToHtmlString();
        });
        return Parse(html);
    }

    /// <summary>The body that holds this HTML.</summary>
    public static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;
}
