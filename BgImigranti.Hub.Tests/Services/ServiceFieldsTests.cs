using AngleSharp.Html.Dom;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Services;
using BgImigranti.Hub.Services.Components;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Tests.Services;

public sealed class ServiceFieldsTests
{
    private static readonly ServicesRubric Rubric = new();

    [Fact]
    public void Fields_that_are_written_are_read_again_the_same()
    {
        var typed = Good();
        var service = Read(typed);

        Assert.Equal((ServiceNeed.Language, 1250, "varna", true), (service.Need, service.FeeCents, service.Town, service.IsByAppointment));
        Assert.Equal([ServiceAudience.Families, ServiceAudience.TemporaryProtection], service.Audiences);
        Assert.Equal(["bg", "ar", "uk"], service.Languages.Select(language => language.Code));
        Assert.Equal("mon-fri 09:00-12:30 13:30-17:00; sat 10:00-13:00", service.Hours);
        Assert.Equal("2026-12-24 closed", service.Exceptions);
        var written = Rubric.WriteFields(service);
        Assert.Equal(written, Rubric.WriteFields(Read(written)));
        Assert.Equal(typed.Select(field => field.Key).Order(), written.Select(field => field.Key).Order());
    }

    [Fact]
    public void Nothing_typed_is_nothing_known()
    {
        var service = Read(FieldValues.Empty);
        Assert.Empty(Rubric.WriteFields(service));
        Assert.Null(service.FeeCents);
    }

    [Theory]
    [InlineData(ServiceFields.Need, "magic", "Вид помощ: ")]
    [InlineData(ServiceFields.ForWhom, "everyone,martians", "За кого: ")]
    [InlineData(ServiceFields.Languages, "bg,xx", "Езици: ")]
    [InlineData(ServiceFields.Fee, "-5", "Цена: ")]
    [InlineData(ServiceFields.Fee, "1.255", "Цена: ")]
    [InlineData(ServiceFields.Fee, "много", "Цена: ")]
    [InlineData(ServiceFields.Town, "atlantis", "Град: ")]
    [InlineData(ServiceFields.Phone, "обадете се", "Телефон: ")]
    [InlineData(ServiceFields.Phone, "12", "Телефон: ")]
    [InlineData(ServiceFields.Email, "maria at example.org", "Имейл: ")]
    [InlineData(ServiceFields.Email, "Мария <maria@example.org>", "Имейл: ")]
    [InlineData(ServiceFields.PlaceBg, "ул.\u202E Тайна", "Адрес на български: ")]
    [InlineData(ServiceFields.Hours, "пн-пт 9-17; съпота 10-12", "Работно време: „съпота 10-12“")]
    [InlineData(ServiceFields.Hours, "пн 17-9", "Работно време: „17-9“")]
    [InlineData(ServiceFields.Exceptions, "Коледа затворено", "Дни с друго работно време: „Коледа затворено“")]
    public void A_wrong_field_is_refused_by_its_name_and_stays_in_the_form(string field, string typed, string said)
    {
        var fields = Good();
        fields.Add(field, typed);

        var refusal = Assert.Throws<RefusalException>(() => Read(fields));

        using var scope = Language.Bulgarian.Use();
        Assert.Equal(("facts-invalid", 422), (refusal.Code, refusal.StatusCode));
        Assert.StartsWith(said, refusal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Text);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_in_the_readers_language()
    {
        var fields = Good();
        fields.Add(ServiceFields.Fee, "-1");
        fields.Add(ServiceFields.Hours, "noday 9-10");
        fields.Add(ServiceFields.Email, "x");

        var refusal = Assert.Throws<RefusalException>(() => Read(fields));

        using var scope = Language.English.Use();
        Assert.Equal(["Price", "E-mail", "Opening hours"], refusal.Text.Split('\n').Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task The_form_shows_whatever_was_typed_wrong_or_right()
    {
        var fields = Good();
        fields.Add(ServiceFields.Need, "magic");
        fields.Add(ServiceFields.Town, "<b>atlantis</b>");
        fields.Add(ServiceFields.Hours, "</textarea>пн 17-9");
        fields.Add(ServiceFields.Email, "\"><script>");

        var form = await Markup.OfAsync<ServiceForm>((nameof(ServiceForm.Fields), fields));

        foreach (var (field, typed) in fields)
        {
            var shown = form.QuerySelectorAll($"[name='fact.{field}']").SelectMany(element => element switch
            {
                IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? [box.Value] : Array.Empty<string>(),
                IHtmlInputElement input => [input.Value],
                IHtmlTextAreaElement area => [area.Value],
                IHtmlSelectElement select => [select.Value ?? ""],
                _ => [],
            });
            Assert.Equal(typed.Split(',').Order(), string.Join(',', shown).Split(',').Order());
        }

        Assert.Empty(form.QuerySelectorAll("script, b"));
    }

    [Fact]
    public void What_cannot_be_found_or_reached_is_not_published()
    {
        var service = Read(Good());
        Rubric.RequirePublishable(service, ["bg"]);

        service.Need = null;
        Assert.Equal("need-missing", Assert.Throws<RefusalException>(() => Rubric.RequirePublishable(service, ["bg"])).Code);
        service.Need = ServiceNeed.Legal;
        (service.PlaceBg, service.PlaceEn, service.Phone, service.Email) = ("", "", null, null);
        Assert.Equal("contact-missing", Assert.Throws<RefusalException>(() => Rubric.RequirePublishable(service, ["bg"])).Code);
    }

    private static FieldValues Good() => new()
    {
        { ServiceFields.Need, "language" },
        { ServiceFields.ForWhom, "families,temporary-protection" },
        { ServiceFields.Languages, "bg,ar,uk" },
        { ServiceFields.Fee, "12,50" },
        { ServiceFields.Town, "varna" },
        { ServiceFields.PlaceBg, "Варна, ул. „Презвитер Козма“ № 11" },
        { ServiceFields.PlaceEn, "Varna, ul. Prezviter Kozma 11" },
        { ServiceFields.Phone, "+359 52 335 885" },
        { ServiceFields.Email, "maria@example.org" },
        { ServiceFields.Hours, "пн-пт 9:00-12:30 13:30-17:00; сб 10-13" },
        { ServiceFields.Exceptions, "24.12.2026 затворено" },
        { ServiceFields.ByAppointment, true },
    };

    private static Service Read(FieldValues fields)
    {
        var item = Rubric.Create(new NewItem(1, 1, "bg", default));
        var reader = new FieldReader(fields);
        Rubric.ReadFields(reader, item);
        reader.ThrowIfFaulty();
        return (Service)item;
    }
}
