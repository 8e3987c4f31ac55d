using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace BgImigranti.Hub.Workplace;

/// <summary>
/// Base of the components that live on a circuit. It owns their lifetime and nothing else: what is subscribed, entered or attached
/// is handed to <see cref="Keep{T}"/> and <see cref="KeepAsync{T}"/>, and ends with the component in the opposite order.
/// </summary>
public abstract class LiveIsland : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly Stack<IAsyncDisposable> _kept = [];

    protected LiveIsland() => Ended = _ending.Token;

    /// <summary>Who sits before the circuit.</summary>
    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>Cancelled when the component is removed or its circuit ends.</summary>
    protected CancellationToken Ended { get; }

    /// <summary>
    /// Runs once when the circuit is there, never while the page is prerendered: somebody who has only asked for a page is not present on
    /// it.
    /// </summary>
    protected abstract Task StartAsync();

    /// <inheritdoc />
    protected sealed override Task OnAfterRenderAsync(bool firstRender) => firstRender ? StartAsync() : Task.CompletedTask;

    /// <summary>Ends this with the component; at once, if the component has ended meanwhile.</summary>
    protected async Task<T> KeepAsync<T>(T kept)
        where T : IAsyncDisposable
    {
        if (Ended.IsCancellationRequested)
        {
            await kept.DisposeAsync();
        }
        else
        {
            _kept.Push(kept);
        }

        return kept;
    }

    /// <summary>The same for what ends without waiting.</summary>
    protected T Keep<T>(T kept)
        where T : IDisposable
    {
        if (Ended.IsCancellationRequested)
        {
            kept.Dispose();
        }
        else
        {
            _kept.Push(new KeptDisposable(kept));
        }

        return kept;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        while (_kept.TryPop(out var kept))
        {
            await kept.DisposeAsync();
        }

        _ending.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class KeptDisposable(IDisposable kept) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            kept.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
