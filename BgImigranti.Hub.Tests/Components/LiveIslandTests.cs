using BgImigranti.Hub.Workplace;
using Bunit;

namespace BgImigranti.Hub.Tests.Components;

/// <summary>The lifetime of what lives on a circuit.</summary>
public sealed class LiveIslandTests : BunitContext
{
    [Fact]
    public async Task What_an_island_keeps_ends_with_it_in_the_opposite_order()
    {
        this.AddAuthorization();
        var island = Render<TrialIsland>().Instance;
        Assert.Equal(["started"], island.Log);

        await DisposeComponentsAsync();
        Assert.Equal(["started", "ended second", "ended first"], island.Log);
        Assert.True(island.IsEnded);
    }

    [Fact]
    public async Task What_comes_after_the_end_ends_at_once()
    {
        this.AddAuthorization();
        var island = Render<TrialIsland>().Instance;
        await DisposeComponentsAsync();
        island.Log.Clear();

        island.KeepLate();
        Assert.Equal(["ended late"], island.Log);
    }

    private sealed class TrialIsland : LiveIsland
    {
        public List<string> Log { get; } = [];

        public bool IsEnded => Ended.IsCancellationRequested;

        public void KeepLate() => Keep(new Kept(this, "late"));

        protected override async Task StartAsync()
        {
            Log.Add("started");
            Keep(new Kept(this, "first"));
            await KeepAsync(new Kept(this, "second"));
        }

        private void Note(string name) => Log.Add($"ended {name}");

        private sealed class Kept(TrialIsland island, string name) : IDisposable, IAsyncDisposable
        {
            public void Dispose() => island.Note(name);

            public ValueTask DisposeAsync()
            {
                island.Note(name);
                return ValueTask.CompletedTask;
            }
        }
    }
}
