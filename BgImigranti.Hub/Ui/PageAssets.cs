using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Ui;

/// <summary>
/// Addresses of styles, scripts and pictures with the fingerprint of their content, which browsers keep for good. Blazor's own
/// <c>Assets</c> knows them only at its own endpoints: a form that is answered with its page, or a refusal, would name the plain
/// files and make the reader load everything once more.
/// </summary>
public sealed class PageAssets(EndpointDataSource endpoints)
{
    private readonly Lazy<ResourceAssetCollection> _assets = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>())
        .FirstOrDefault(assets => assets is not null) ?? ResourceAssetCollection.Empty);

    /// <summary>The address of a file under <c>wwwroot</c>, relative to the language's base; as given when the file is unknown.</summary>
    public string this[string path] => _assets.Value[path];
}
