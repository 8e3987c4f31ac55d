using System.Text;
using BgImigranti.Hub.ICalendar.Reading;
using BgImigranti.Hub.ICalendar.Writing;
using BgImigranti.Hub.Ui;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.ICalendar;

/// <summary>What holds for any text in an event and for any file whatsoever.</summary>
public sealed class IcsProperties
{
    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000);

    private static readonly Arbitrary<string> Texts = Gen
        .OneOf(
            Gen.Elements(
                "\r\nATTACH:http://evil",
                "\nEND:VEVENT",
                "\0",
                "\u2028",
                "\\",
                "\\n",
                ";",
                ",",
                ":",
                "\"",
                "😀",
                "Щъркел ",
                "\ud83d",
                "\t",
                "\u0085",
                "^n"),
            ArbMap.Default.GeneratorFor<char>().Select(letter => letter.ToString()))
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();

    private static readonly Arbitrary<string> Files = Gen
        .OneOf(
            Gen.Elements(
                "BEGIN:VCALENDAR\n",
                "BEGIN:VEVENT\n",
                "END:VEVENT\n",
                "END:VCALENDAR\n",
                "BEGIN:VTIMEZONE\n",
                "END:VTIMEZONE\n",
                "UID:1\n",
                "UID:2\n",
                "DTSTART:20270301T100000\n",
                "DTSTART;TZID=",
                "RRULE:FREQ=DAILY",
                ";COUNT=",
                "9",
                ":",
                ";",
                "\"",
                "\r\n ",
                "DTEND:99991231T235959Z\n",
                "EXDATE:00010101T000000Z\n",
                "DURATION:P9999DT99999H\n"),
            ArbMap.Default.GeneratorFor<char>().Select(letter => letter.ToString()))
        .ListOf()
        .Select(pieces => "BEGIN:VCALENDAR\n" + string.Concat(pieces))
        .ToArbitrary();

    [Fact]
    public void No_text_breaks_out_of_its_line()
    {
        Prop.ForAll(Texts, text =>
        {
            var hostile = SampleEvents.Course with
            {
                Uid = "1" + text,
                Summary = text,
                Description = text,
                Location = text,
                Categories = [text],
                Organizer = text,
                Contact = text,
                Url = "https://a.b/" + text,
            };
            var file = IcsWriter.Write(text, "bg", [hostile]);
            var read = IcsReader.Read(file);
            return read is { Events: [var one], Errors: [] }
                && !file.Contains("\nATTACH", StringComparison.Ordinal)
                && file.Split("\r\n").All(line =>
                    Encoding.UTF8.GetByteCount(line) <= 75 && !line.Any(char.IsControl) | line.Contains('\t', StringComparison.Ordinal))
                && one == Assert.Single(IcsReader.Read(IcsWriter.Write(text, "bg", [one])).Events);
        }).Check(Quietly);
    }

    [Fact]
    public void Any_file_is_read_or_refused_in_words()
    {
        Prop.ForAll(Files, file =>
        {
            try
            {
                var read = IcsReader.Read(file);
                return read.Errors.All(error => error.Text.Length > 0 && !PlainText.HasForbiddenControls(error.Text));
            }
            catch (RefusalException refusal)
            {
                return refusal.Text.Length > 0;
            }
        }).Check(Quietly);
    }
}
