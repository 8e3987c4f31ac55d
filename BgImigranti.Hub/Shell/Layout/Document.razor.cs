using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Shell.Layout;

/// <summary>The whole document around every page, however it came to be shown.</summary>
public sealed partial class Document
{
    private Reader _reader = Reader.Visitor;
    private string? _token;
    private bool _savesData;

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required IAntiforgery Antiforgery { get; init; }

    [Inject] public required PageAssets PageAssets { get; init; }

    private string? Theme => _reader.Theme?.ToString().ToLowerInvariant();

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _reader = Reader.From(Context.User);
        _savesData = Context.Request.Headers["Save-Data"] == "on";
        Context.Response.Headers.Append("Vary", "Save-Data");

        // Scripts of signed-in pages post drafts and reading marks; a visitor's page has no token, for a token is a cookie.
        _token = _reader.IsSignedIn ? Antiforgery.GetAndStoreTokens(Context).RequestToken : null;
    }
}
