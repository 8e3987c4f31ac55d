using BgImigranti.Hub.ICalendar;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.ICalendar.Writing;
using BgImigranti.Hub.Recurrence;
using BgImigranti.Hub.Ui;
using NodaTime;

namespace BgImigranti.Hub.Tests.ICalendar;

/// <summary>Files as other programs write them.</summary>
public sealed class IcsReaderTests
{
    private const string Plain = "DTSTART:20270301T080000Z\nDTEND:20270301T090000Z";

    [Fact]
    public void What_was_written_is_read_again_as_it_was()
    {
        var events = SampleEvents.Series.Concat(SampleEvents.Changed).ToList();
        var read = IcsReader.Read(IcsWriter.Write("Календар", "bg", events));
        Assert.Empty(read.Errors.Select(error => error.Text));
        Assert.Equal("Календар", read.Name);
        Assert.Equal(events, read.Events);
    }

    [Fact]
    public void A_single_event_in_UTC_is_told_by_the_clocks_of_Sofia()
    {
        var time = Assert.Single(Read(Plain).Events).Time;
        Assert.Equal((EventTime.SofiaZone, new LocalDateTime(2027, 3, 1, 10, 0)), (time.ZoneId, time.Start));
        Assert.Equal(new DateTime(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc), time.StartUtc);
    }

    [Fact]
    public void A_series_in_UTC_keeps_UTC()
    {
        var read = Assert.Single(Read($"{Plain}\nRRULE:FREQ=WEEKLY;COUNT=10").Events);
        Assert.Equal("UTC", read.Time.ZoneId);
        Assert.Equal(8, read.Recurrence.Last(read.Time)!.Value.Hour);
    }

    [Theory]
    [InlineData("FLE Standard Time", "Europe/Sofia")]
    [InlineData("GTB Standard Time", "Europe/Bucharest")]
    [InlineData("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Our office", "Europe/Athens")]
    public void Foreign_names_of_zones_are_understood(string name, string zoneId)
    {
        var zone = "BEGIN:VTIMEZONE\nTZID:Our office\nX-LIC-LOCATION:Europe/Athens\nEND:VTIMEZONE\n";
        var read = IcsReader.Read(
            $"BEGIN:VCALENDAR\n{zone}BEGIN:VEVENT\nUID:1\ndtstart;tzid=\"{name}\":20270301T100000\nEND:VEVENT\nEND:VCALENDAR");
        Assert.Equal(zoneId, Assert.Single(read.Events).Time.ZoneId);
    }

    [Theory]
    [InlineData("DTSTART:20270301\nDURATION:P2D", "2027-03-01T00:00 2027-03-03T00:00")]
    [InlineData("DTSTART;VALUE=DATE:20270301", "2027-03-01T00:00 2027-03-02T00:00")]
    [InlineData("DTSTART;VALUE=DATE:20270301\nDTEND;VALUE=DATE:20270301", "2027-03-01T00:00 2027-03-02T00:00")]
    [InlineData("DTSTART;TZID=Europe/Sofia:20270327T200000\nDURATION:P1D", "2027-03-27T20:00 2027-03-28T20:00")]
    [InlineData("DTSTART;TZID=Europe/Sofia:20270327T200000\nDURATION:PT24H", "2027-03-27T20:00 2027-03-28T21:00")]
    [InlineData("DTSTART;TZID=Europe/Sofia:20270328T033000", "2027-03-28T04:30 2027-03-28T04:30")]
    [InlineData("DTSTART;TZID=Europe/Sofia:20270301T100000\nDTEND;TZID=Europe/London:20270301T100000", "2027-03-01T10:00 2027-03-01T12:00")]
    [InlineData("DTSTART:20270301T100000", "2027-03-01T10:00 2027-03-01T10:00")]
    public void Ends_and_durations_are_understood(string properties, string expected)
    {
        var time = Assert.Single(Read(properties).Events).Time;
        Assert.Equal(expected, FormattableString.Invariant($"{time.Start:uuuu-MM-dd'T'HH:mm} {time.End:uuuu-MM-dd'T'HH:mm}"));
    }

    [Theory]
    [InlineData("SUMMARY:x", "DTSTART")]
    [InlineData("DTSTART:garbage", "garbage")]
    [InlineData("DTSTART:20270231T100000", "20270231T100000")]
    [InlineData("DTSTART;TZID=Nowhere/X:20270301T100000", "Nowhere/X")]
    [InlineData($"{Plain}\nDTSTART:20270401T080000Z", "DTSTART")]
    [InlineData("DTSTART:20270301T080000Z\nDTEND:oops", "oops")]
    [InlineData("DTSTART:20270301T080000Z\nDTEND:20270228T080000Z", "след началото")]
    [InlineData("DTSTART:20270301T080000Z\nDTEND;VALUE=DATE:20270302", "20270302")]
    [InlineData("DTSTART:20270301T080000Z\nDURATION:-PT1H", "-PT1H")]
    [InlineData("DTSTART:20270301\nDURATION:PT1H", "PT1H")]
    [InlineData($"{Plain}\nDURATION:PT1H", "DURATION")]
    [InlineData("DTSTART:20270301\nDURATION:P40D", "31")]
    [InlineData($"{Plain}\nRRULE:FREQ=SECONDLY", "FREQ=SECONDLY")]
    [InlineData($"{Plain}\nRRULE:FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20")]
    [InlineData($"{Plain}\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "BYSETPOS=-1")]
    [InlineData($"{Plain}\nRRULE:FREQ=DAILY;UNTIL=20270101T000000Z", "преди събитието")]
    [InlineData($"{Plain}\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY", "RRULE")]
    [InlineData($"{Plain}\nEXRULE:FREQ=WEEKLY", "EXRULE")]
    [InlineData($"{Plain}\nRRULE:FREQ=DAILY\nEXDATE:20270302T080000Z,oops", "oops")]
    [InlineData($"{Plain}\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:20270302", "20270302")]
    [InlineData($"{Plain}\nRDATE;VALUE=PERIOD:20270302T080000Z/PT3H", "PERIOD")]
    [InlineData($"{Plain}\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270301T080000Z", "THISANDFUTURE")]
    [InlineData($"{Plain}\nSEQUENCE:abc", "abc")]
    [InlineData($"{Plain}\nSTATUS:ODD", "ODD")]
    [InlineData($"{Plain}\nNO COLON", "NO COLON")]
    [InlineData($"{Plain}\nBEGIN:VALARM", "VALARM")]
    public void What_is_wrong_or_not_supported_is_named_and_the_rest_is_taken(string properties, string named)
    {
        using var language = BgImigranti.Hub.Localization.Language.Bulgarian.Use();
        var read = IcsReader.Read(
            $"BEGIN:VCALENDAR\n{Event("1", Plain)}{Event("2", properties + "\nSUMMARY:Празник")}{Event("3", Plain)}END:VCALENDAR\n");
        Assert.Equal(["1", "3"], read.Events.Select(one => one.Uid));
        var error = Assert.Single(read.Errors);
        Assert.Equal("2", error.Uid);
        Assert.InRange(error.Line, 7, 13);
        Assert.Contains(named, error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_is_not_closed_spoils_no_other()
    {
        var read = IcsReader.Read($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n{Plain}\n{Event("2", Plain)}BEGIN:VEVENT\nUID:3\n{Plain}\n");
        Assert.Equal("2", Assert.Single(read.Events).Uid);
        Assert.Equal(["1", "3"], read.Errors.Select(error => error.Uid));
    }

    [Fact]
    public void An_event_that_stands_there_twice_is_taken_once()
    {
        var read = IcsReader.Read($"BEGIN:VCALENDAR\n{Event("1", Plain)}{Event("1", Plain)}END:VCALENDAR");
        Assert.Single(read.Events);
        Assert.Single(read.Errors);
    }

    [Fact]
    public void An_occurrence_is_named_by_the_clock_of_its_series()
    {
        var series = "DTSTART;TZID=Europe/Sofia:20270301T100000\nRRULE:FREQ=WEEKLY";
        var read = IcsReader.Read(
            $"BEGIN:VCALENDAR\n{Event("1", series)}{Event("1", $"{Plain}\nRECURRENCE-ID:20270308T080000Z")}END:VCALENDAR");
        Assert.Equal(new LocalDateTime(2027, 3, 8, 10, 0), read.Events[1].RecurrenceId);
    }

    [Fact]
    public void Lines_broken_within_a_character_are_joined()
    {
        byte[] file =
        [
            .. "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270301T100000\r\nSUMMARY:"u8, 0xD0, .. "\r\n "u8, 0x96,
            .. "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"u8
        ];
        Assert.Equal("Ж", Assert.Single(IcsReader.Read(file).Events).Summary);
    }

    [Fact]
    public async Task What_is_too_large_or_no_calendar_is_refused_as_a_whole()
    {
        string[] files =
        [
            "",
            "<html>",
            "BEGIN:VCARD\nEND:VCARD",
            "BEGIN:VCALENDAR\nX:" + new string('x', IcsLimits.LineBytes),
            "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\n", IcsLimits.Events + 1)),
            "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:X\n", 100_000)),
            "BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("X:1\n", IcsLimits.Lines)),
            "BEGIN:VCALENDAR\n" + new string('x', IcsLimits.Bytes),
        ];
        Assert.All(files, file => Assert.Throws<RefusalException>(() => IcsReader.Read(file)));
        using var endless = new MemoryStream(new byte[IcsLimits.Bytes + 1]);
        await Assert.ThrowsAsync<RefusalException>(async () => await IcsReader.ReadAsync(endless));
    }

    private static IcsReadResult Read(string properties) =>
        IcsReader.Read($"BEGIN:VCALENDAR\nVERSION:2.0\n{Event("1", properties)}END:VCALENDAR\n");

    private static string Event(string uid, string properties) => $"BEGIN:VEVENT\nUID:{uid}\n{properties}\nEND:VEVENT\n";
}
