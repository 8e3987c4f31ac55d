using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Presence hangs on the line of a circuit, not on the minutes for which the circuit is kept.</summary>
public sealed class CircuitPresenceTests
{
    private const string Stream = "thread/1";
    private readonly TimerWatch _clock = new();
    private readonly PresenceRegistry _presence;
    private readonly CircuitPresence _circuit;

    public CircuitPresenceTests()
    {
        _presence = new PresenceRegistry(_clock, NullLogger<PresenceRegistry>.Instance);
        _circuit = new CircuitPresence(_presence);
    }

    [Fact]
    public async Task Who_loses_the_line_is_gone_at_once_and_back_with_it()
    {
        var emitted = 0;
        using var ivan = _presence.Enter(Stream, 2, "Иван", () => Task.FromResult(emitted++));
        using var maria = _circuit.Enter(Stream, 1, "Мария", Nothing);
        maria.StartTyping();
        var before = emitted;

        await _circuit.OnConnectionDownAsync(null!, CancellationToken.None);
        Assert.Equal(["Иван"], Names());
        Assert.True(emitted > before);

        before = emitted;
        await _circuit.OnConnectionUpAsync(null!, CancellationToken.None);
        Assert.Equal(["Иван", "Мария"], Names());
        Assert.False(_presence.PeopleAt(Stream).Single(person => person.PersonId == 1).IsTyping);
        Assert.Equal(before + 1, emitted);
    }

    [Fact]
    public async Task The_first_line_makes_nobody_present_twice()
    {
        await _circuit.OnConnectionUpAsync(null!, CancellationToken.None);
        var maria = _circuit.Enter(Stream, 1, "Мария", Nothing);
        await _circuit.OnConnectionUpAsync(null!, CancellationToken.None);
        Assert.Equal(["Мария"], Names());

        maria.Dispose();
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Who_left_does_not_come_back_with_the_line()
    {
        var maria = _circuit.Enter(Stream, 1, "Мария", Nothing);
        await _circuit.OnConnectionDownAsync(null!, CancellationToken.None);
        maria.Dispose();

        await _circuit.OnConnectionUpAsync(null!, CancellationToken.None);

        Assert.Empty(Names());
        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public async Task A_page_that_enters_while_the_line_is_down_waits_for_it()
    {
        await _circuit.OnConnectionDownAsync(null!, CancellationToken.None);
        using var maria = _circuit.Enter(Stream, 1, "Мария", Nothing);
        Assert.Empty(Names());

        await _circuit.OnConnectionUpAsync(null!, CancellationToken.None);
        Assert.Equal(["Мария"], Names());
    }

    [Fact]
    public async Task The_other_tab_of_a_person_keeps_him_present()
    {
        using var other = new CircuitPresence(_presence).Enter(Stream, 1, "Мария", Nothing);
        using var maria = _circuit.Enter(Stream, 1, "Мария", Nothing);

        await _circuit.OnConnectionDownAsync(null!, CancellationToken.None);

        Assert.Equal(["Мария"], Names());
    }

    [Fact]
    public async Task Each_circuit_of_the_hub_has_a_presence_that_hears_of_its_line()
    {
        await using var hub = await HubServer.StartAsync(DatabaseEngine.Sqlite);
        await using var circuit = hub.Services.CreateAsyncScope();
        await using var another = hub.Services.CreateAsyncScope();

        var heard = circuit.ServiceProvider.GetServices<CircuitHandler>().OfType<CircuitPresence>().Single();

        Assert.Same(circuit.ServiceProvider.GetRequiredService<CircuitPresence>(), heard);
        Assert.NotSame(another.ServiceProvider.GetRequiredService<CircuitPresence>(), heard);
    }

    private static Task Nothing() => Task.CompletedTask;

    private IEnumerable<string> Names() => _presence.PeopleAt(Stream).Select(person => person.Name);
}
