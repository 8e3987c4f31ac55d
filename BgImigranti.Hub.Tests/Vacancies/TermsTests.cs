using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Vacancies;
using BgImigranti.Hub.Vacancies.Components;

namespace BgImigranti.Hub.Tests.Vacancies;

/// <summary>The terms of a vacancy in words; <c>_</c> stands for a no-break space.</summary>
public sealed class TermsTests
{
    [Theory]
    [InlineData(120_000, 150_000, PayPeriod.Month, PayKind.Gross, "1_200–1_500_€ на месец, бруто", "€1,200–1,500 a month, gross")]
    [InlineData(650, 720, PayPeriod.Hour, PayKind.Net, "6,50–7,20_€ на час, нето", "€6.50–7.20 an hour, net")]
    [InlineData(700, 750, PayPeriod.Hour, PayKind.Gross, "7,00–7,50_€ на час, бруто", "€7.00–7.50 an hour, gross")]
    [InlineData(95_000, null, PayPeriod.Month, PayKind.Net, "от 950_€ на месец, нето", "from €950 a month, net")]
    [InlineData(null, 1_234_567, PayPeriod.Month, PayKind.Gross, "до 12_345,67_€ на месец, бруто", "up to €12,345.67 a month, gross")]
    [InlineData(200_000, 200_000, PayPeriod.Month, PayKind.Gross, "2_000_€ на месец, бруто", "€2,000 a month, gross")]
    [InlineData(null, null, PayPeriod.Month, PayKind.Gross, null, null)]
    public void Pay_is_written_by_the_rules_of_the_language(
        int? from, int? to, PayPeriod period, PayKind kind, string? bulgarian, string? english)
    {
        var pay = new Pay(from, to, period, kind);
        Assert.Equal(bulgarian, In(Language.Bulgarian, () => pay.Sentence));
        Assert.Equal(english, In(Language.English, () => pay.Sentence));
    }

    [Theory]
    [InlineData("2026-12-01T20:00", "изтича днес", "expires today")]
    [InlineData("2026-12-01T22:00", "изтича днес", "expires today")]
    [InlineData("2026-12-01T22:01", "изтича утре", "expires tomorrow")]
    [InlineData("2026-12-04T12:00", "изтича след 3 дни", "expires in 3 days")]
    [InlineData("2026-12-08T21:59", "изтича след 7 дни", "expires in 7 days")]
    [InlineData("2026-12-08T22:30", "до 9 декември 2026_г.", "until 9 December 2026")]
    [InlineData("2026-11-30T12:00", "до 30 ноември 2026_г.", "until 30 November 2026")]
    public void What_expires_soon_is_told_in_days_of_Sofia(string expiresAtUtc, string bulgarian, string english)
    {
        var expiresAt = DateTime.SpecifyKind(
            DateTime.Parse(expiresAtUtc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var deadline = new Deadline(expiresAt, new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal(bulgarian, In(Language.Bulgarian, () => deadline.Words));
        Assert.Equal(english, In(Language.English, () => deadline.Words));
    }

    [Theory]
    [InlineData("hora@example.org", "mailto:hora@example.org")]
    [InlineData("a?bcc=evil&x@example.org", "mailto:a%3Fbcc%3Devil%26x@example.org")]
    public void A_mail_address_brings_nothing_along(string email, string expected) =>
        Assert.Equal(expected, OrganisationsLinks.Mail(email));

    [Theory]
    [InlineData("varna", "part-time", "a2", "true", "vacancies?town=varna&contract=part-time&level=a2&housing=true")]
    [InlineData("Varna", "Permanent", "c2", "yes", "vacancies")]
    [InlineData("", "", "none", "", "vacancies?level=none")]
    [InlineData(null, "0", "1", null, "vacancies")]
    [InlineData("<b>", "a&b=c", "a2 ", "TRUE", "vacancies")]
    public void An_unknown_choice_asks_for_nothing(string? town, string? contract, string? level, string? housing, string expected) =>
        Assert.Equal(expected, VacanciesLinks.List(VacancyFilter.Read(town, contract, level, housing)));

    [Fact]
    public void Fields_are_written_as_they_are_read()
    {
        var typed = new FieldValues
        {
            { "employer", "Хотел „Пробата“" }, { "town", "sunny-beach" }, { "pay-from", "6.5" }, { "pay-to", "1200" },
            { "pay-period", "hour" },
            { "pay-kind", "net" }, { "contract", "fixed-term" }, { "housing", "true" }, { "transport", "true" },
            { "bulgarian-level", "none" },
            { "permit", "yes" }, { "apply-phone", "+359 88 670 1727" }, { "apply-email", "kuhnya@example.org" },
            { "apply-url", "https://example.org/rabota" },
        };
        Assert.Equal(typed, Read(typed));
    }

    [Fact]
    public void Sums_and_telephones_are_taken_as_people_write_them()
    {
        var kept = Read(new FieldValues { { "pay-from", "1 200,50" }, { "pay-to", "1\u00A0500" }, { "apply-phone", "0886-177-295" } });
        Assert.Equal(("1200.5", "1500", "+359 886 177 295"), (kept["pay-from"], kept["pay-to"], kept["apply-phone"]));
        Assert.Equal(("month", "gross", "unknown"), (kept["pay-period"], kept["pay-kind"], kept["permit"]));
        Assert.Equal(("", ""), (kept["contract"], kept["bulgarian-level"]));
    }

    [Fact]
    public async Task The_editors_fields_hold_what_the_fields_say()
    {
        using var scope = Language.English.Use();
        var typed = new FieldValues
        {
        { "employer", "\"><img src=x>" },
        { "town", "ruse" },
        { "contract", "civil" },
        { "bulgarian-level", "b2" },
        { "pay-from", "6,50" },
        { "housing", "true" }
        };
        var body = await Markup.OfAsync<VacancyForm>((nameof(VacancyForm.Fields), Read(typed)));

        Assert.Equal("\"><img src=x>", body.QuerySelector("input[name='fact.employer']")!.GetAttribute("value"));
        Assert.Equal("6.5", body.QuerySelector("input[name='fact.pay-from']")!.GetAttribute("value"));
        Assert.Equal(
            "ruse month gross civil b2 unknown",
            string.Join(' ', body.QuerySelectorAll("select option[selected]").Select(option => option.GetAttribute("value"))));
        Assert.True(body.QuerySelector("input[name='fact.housing']")!.HasAttribute("checked"));
        Assert.False(body.QuerySelector("input[name='fact.transport']")!.HasAttribute("checked"));
        Assert.All(body.QuerySelectorAll("input[id], select"), input => Assert.NotNull(body.QuerySelector($"label[for='{input.Id}']")));
    }

    private static FieldValues Read(FieldValues typed)
    {
        var rubric = new VacanciesRubric();
        var vacancy = rubric.Create(new NewItem(1, 1, "bg", DateTime.UnixEpoch));
        var reader = new FieldReader(typed);
        rubric.ReadFields(reader, vacancy);
        reader.ThrowIfFaulty();
        return rubric.WriteFields(vacancy);
    }

    private static string? In(Language language, Func<string?> said)
    {
        using var scope = language.Use();
        return said()?.Replace('\u00A0', '_');
    }
}
