using BgImigranti.Hub.Live.Presence;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace BgImigranti.Hub.Tests.Live;

/// <summary>Who is at a page, and who is writing.</summary>
public sealed class PresenceTests
{
    private const string Stream = "thread/1";
    private readonly TimerWatch _clock = new();
    private readonly PresenceRegistry _presence;

    public PresenceTests() => _presence = new PresenceRegistry(_clock, NullLogger<PresenceRegistry>.Instance);

    [Fact]
    public void Two_people_see_each_other_and_nobody_elsewhere_sees_them()
    {
        var emitted = 0;
        using var maria = _presence.Enter(Stream, 1, "Мария", () => Task.FromResult(emitted++));
        using var ivan = _presence.Enter(Stream, 2, "Иван", Nothing);

        Assert.Equal(["Иван", "Мария"], _presence.PeopleAt(Stream).Select(person => person.Name));
        Assert.Equal(2, emitted);
        Assert.Empty(_presence.PeopleAt("thread/2"));
    }

    [Fact]
    public void One_person_in_two_tabs_is_there_once_until_both_are_closed()
    {
        using var first = _presence.Enter(Stream, 1, "Мария", Nothing);
        using var second = _presence.Enter(Stream, 1, "Мария", Nothing);
        second.StartTyping();

        Assert.True(Assert.Single(_presence.PeopleAt(Stream)).IsTyping);
        second.Dispose();
        Assert.False(Assert.Single(_presence.PeopleAt(Stream)).IsTyping);
        first.Dispose();
        Assert.Empty(_presence.PeopleAt(Stream));
    }

    [Fact]
    public void Writing_ends_by_itself_and_the_others_are_told()
    {
        var emitted = 0;
        using var maria = _presence.Enter(Stream, 1, "Мария", Nothing);
        using var ivan = _presence.Enter(Stream, 2, "Иван", () => Task.FromResult(emitted++));
        maria.StartTyping();
        Assert.True(IsWriting(1));

        _clock.Advance(PresenceRegistry.TypingTimeout - TimeSpan.FromSeconds(1));
        maria.StartTyping();
        _clock.Advance(PresenceRegistry.TypingTimeout - TimeSpan.FromSeconds(1));
        Assert.True(IsWriting(1));
        var before = emitted;

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(IsWriting(1));
        Assert.Equal(before + 1, emitted);
    }

    [Fact]
    public void Who_has_sent_his_text_is_not_writing()
    {
        var emitted = 0;
        using var maria = _presence.Enter(Stream, 1, "Мария", Nothing);
        using var ivan = _presence.Enter(Stream, 2, "Иван", () => Task.FromResult(emitted++));
        maria.StartTyping();
        var before = emitted;

        maria.StopTyping();

        Assert.False(IsWriting(1));
        Assert.Equal(before + 1, emitted);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(before + 1, emitted);
    }

    [Fact]
    public void Keys_pressed_one_after_another_are_told_once()
    {
        var emitted = 0;
        using var maria = _presence.Enter(Stream, 1, "Мария", Nothing);
        using var ivan = _presence.Enter(Stream, 2, "Иван", () => Task.FromResult(emitted++));
        var before = emitted;
        for (var key = 0; key < 20; key++)
        {
            maria.StartTyping();
            _clock.Advance(TimeSpan.FromMilliseconds(200));
        }

        Assert.Equal(before + 1, emitted);
    }

    [Fact]
    public void Who_leaves_is_gone_and_is_told_nothing_more()
    {
        var emitted = 0;
        var maria = _presence.Enter(Stream, 1, "Мария", () => Task.FromResult(emitted++));
        using var ivan = _presence.Enter(Stream, 2, "Иван", Nothing);
        var before = emitted;

        maria.StartTyping();
        maria.Dispose();
        ivan.StartTyping();
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before + 1, emitted);
        Assert.Equal("Иван", Assert.Single(_presence.PeopleAt(Stream)).Name);
        Assert.Equal(1, _clock.Timers); // The one of them who stayed.
    }

    [Fact]
    public async Task Many_who_come_and_go_at_once_leave_an_empty_room()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(person => Task.Run(() =>
        {
            for (var visit = 0; visit < 50; visit++)
            {
                using var entry = _presence.Enter(Stream, person, $"Човек {person}", Nothing);
                entry.StartTyping();
                Assert.Contains(_presence.PeopleAt(Stream), present => present.PersonId == person);
            }
        })));

        Assert.Empty(_presence.PeopleAt(Stream));
    }

    private static Task Nothing() => Task.CompletedTask;

    private bool IsWriting(long person) => _presence.PeopleAt(Stream).Single(present => present.PersonId == person).IsTyping;
}
