using Microsoft.AspNetCore.Components.Forms;

namespace BgImigranti.Hub.Ui.Forms;

/// <summary>
/// Blazor's own provider makes a token, and with it a cookie and <c>no-store</c>, for every page. The hub's forms ask for theirs
/// by <see cref="FormToken"/>, so here is none: a visitor's page stays without cookies and may be cached.
/// </summary>
public sealed class NullAntiforgeryStateProvider : AntiforgeryStateProvider
{
    /// <inheritdoc />
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
