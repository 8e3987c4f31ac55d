using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Ui;

/// <summary>
/// A static page that reads before it is rendered for the first time. A component would be rendered once while it still waits for
/// the database, with nothing to show; how long it waits differs between engines, so the page must not depend on it.
/// </summary>
public abstract class LoadedPage : ComponentBase
{
    /// <inheritdoc />
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await LoadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads what the page shows; parameters are set.</summary>
    protected abstract Task LoadAsync();
}
