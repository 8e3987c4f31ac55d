using Microsoft.AspNetCore.Http.HttpResults;

namespace BgImigranti.Hub.Ui;

/// <summary>
/// Lets an endpoint of any storey answer with a whole page, for instance a form with what was typed and why it was refused. The
/// frame around it stands on the highest storey, which names its component here.
/// </summary>
/// <param name="Component">A component with the parameters <c>Page</c> (a type) and <c>Parameters</c> (of that page).</param>
public sealed record PageFrame(Type Component)
{
    /// <summary>The page inside the frame, with a status code.</summary>
    public RazorComponentResult Show<TPage>(int statusCode, IDictionary<string, object?> parameters) =>
        new(Component, new Dictionary<string, object?> { ["Page"] = typeof(TPage), ["Parameters"] = parameters })
        {
            StatusCode = statusCode,
            PreventStreamingRendering = true,
        };
}
