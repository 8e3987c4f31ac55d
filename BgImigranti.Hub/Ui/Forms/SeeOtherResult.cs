namespace BgImigranti.Hub.Ui.Forms;

/// <summary>Answers a posted form with 303: the browser goes on by GET, and loading the page anew posts nothing again.</summary>
/// <param name="Location">Where to, as it stands in the header.</param>
public sealed record SeeOtherResult(string Location) : IResult
{
    /// <summary>To a page of the hub in the language of this request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="link">The page, relative to its base, as the links classes give it.</param>
    public static SeeOtherResult ToPage(HttpContext context, string link)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new SeeOtherResult($"{context.Request.PathBase.ToUriComponent()}/{link}");
    }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Location;
        return Task.CompletedTask;
    }
}
