using Microsoft.JSInterop;

namespace BgImigranti.Hub.Workplace;

/// <summary>The script that tells a component on a circuit what is typed into a plain form beside it.</summary>
public sealed class FormScript : IAsyncDisposable
{
    private readonly IDisposable _component;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attachment;

    private FormScript(IDisposable component) => _component = component;

    /// <summary>Loads the script and attaches it to a form.</summary>
    /// <param name="scripts">The circuit's browser.</param>
    /// <param name="attach">The function of the script that attaches: <c>attach</c>, <c>attachEditor</c>.</param>
    /// <param name="component">Whom the script calls.</param>
    /// <param name="formId">Id of the form's element.</param>
    /// <param name="cancellation">Ends with the component.</param>
    /// <typeparam name="T">The component, whose <see cref="JSInvokableAttribute"/> methods the script calls.</typeparam>
    public static async Task<FormScript> AttachAsync<T>(
        IJSRuntime scripts, string attach, T component, string formId, CancellationToken cancellation)
        where T : class
    {
        var reference = DotNetObjectReference.Create(component);
        var script = new FormScript(reference);
        try
        {
            script._module = await scripts.InvokeAsync<IJSObjectReference>("import", cancellation, "./assets/companion.js");
            script._attachment = await script._module.InvokeAsync<IJSObjectReference>(attach, cancellation, reference, formId);
            return script;
        }
        catch
        {
            await script.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _component.Dispose();
        try
        {
            if (_attachment is not null)
            {
                await _attachment.InvokeVoidAsync("detach", CancellationToken.None);
                await _attachment.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The circuit is gone, and the script with it.
        }
    }
}
