using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BgImigranti.Hub.Live.Rendering;

/// <summary>Renders components outside a request, in the current UI culture.</summary>
public sealed class FragmentRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>Markup of <typeparamref name="TComponent"/>, once for each of <paramref name="models"/>, in order.</summary>
    /// <param name="models">What each is rendered with.</param>
    /// <param name="parameter">Name of the component's parameter that takes the model.</param>
    public async Task<IReadOnlyList<string>> RenderAsync<TComponent>(IReadOnlyCollection<object?> models, string parameter)
        where TComponent : IComponent
    {
        ArgumentNullException.ThrowIfNull(models);
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
            var markups = new List<string>(models.Count);
            foreach (var model in models)
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = model });
                markups.Add((await renderer.RenderComponentAsync<TComponent>(parameters)).ToHtmlString());
            }

            return (IReadOnlyList<string>)markups;
        });
    }
}
