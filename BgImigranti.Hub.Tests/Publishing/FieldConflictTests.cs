using System.Reflection;
using BgImigranti.Hub.Announcements;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Library;
using BgImigranti.Hub.News;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Services;
using BgImigranti.Hub.Tests.Forum;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using BgImigranti.Hub.Vacancies;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Publishing;

/// <summary>Two people change the fields of one item at the same time.</summary>
public sealed class FieldConflictTests(SharedServers servers)
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    private static readonly FieldValues Facts = new()
    {
        { "material-kind", "press" }, { "need", "legal" }, { "employer", "Проба ООД" }, { "pay-from", "1200" },
        { "apply-email", "proba@example.org" }, { "email", "proba@example.org" },
        { "category", "meeting" }, { "start", "2027-05-10T18:00" }, { "end", "2027-05-10T20:00" }, { "town", "varna" }, { "fee", "12.50" },
        { "languages", "ru" }, { "repeat", "weekly" }, { "repeat-count", "4" },
        { "expires-at", "2100-01-01T12:00" },
    };

    /// <summary>Kind, field, what the first saved, what the second typed, and how both read in Bulgarian and in English.</summary>
    private static readonly (string Kind, string Field, string Saved, string Mine, string[] Bg, string[] En)[] Changes =
    [
        ("event", "start", "2027-05-10T18:30", "2027-05-10T17:00",
        [
            "Начало", "10 май 2027 г., 18:30 ч.", "10 май 2027 г., 17:00 ч."
        ], ["Starts", "10 May 2027, 18:30", "10 May 2027, 17:00"]),
        ("event", "place-bg", Hostile, "Зала 2",
        [
            "Място и адрес на български", Hostile, "Зала 2"
        ], ["Place and address in Bulgarian", Hostile, "Зала 2"]),
        ("event", "fee", "0", "15,00", ["Цена", "Безплатно", "15 €"], ["Price", "Free", "€15"]),
        ("event", "status", "cancelled", "full", ["Състояние", "Отменено", "Няма места"], ["Status", "Cancelled", "Full"]),
        ("event", "childcare", "true", "", ["Има кой да гледа децата", "Да", "Не"], ["Children are looked after", "Yes", "No"]),
        ("event", "town", "burgas", "haskovo", ["Населено място", "Бургас", "Хасково"], ["Town", "Burgas", "Haskovo"]),
        ("event", "repeat-days", "TU", "WE",
        [
            "В кои дни от седмицата", "вторник", "сряда"
        ], ["On which days of the week", "Tuesday", "Wednesday"]),
        ("service", "languages", "uk", "ar", ["Езици", "украински", "арабски"], ["Languages", "Ukrainian", "Arabic"]),
        ("service", "phone", "0888 123 456", "", ["Телефон", "+359 888 123 456", "Празно"], ["Telephone", "+359 888 123 456", "Empty"]),
        ("vacancy", "pay-to", "1500", "1400.5", ["Заплащане до", "1500 €", "1400,50 €"], ["Pay to", "€1,500", "€1,400.50"]),
        ("material", "material-kind", "leaflet", "gallery", ["Вид", "Листовка", "Галерия"], ["Kind", "Leaflet", "Gallery"]),
        ("news", "source-name", "Вестник", "Радио", ["Източник", "Вестник", "Радио"], ["Source", "Вестник", "Радио"]),
        ("announcement", "pinned", "true", "", ["Закачи най-отгоре", "Да", "Не"], ["Pin to the top", "Yes", "No"]),
        ("announcement", "next-check", "2027-05-10", "",
        [
            "Следваща проверка", "10 май 2027 г.", "Празно"
        ], ["Next check", "10 May 2027", "Empty"]),
    ];

    private static readonly Dictionary<string, Type> Fields = new(StringComparer.Ordinal)
    {
        ["announcement"] = typeof(AnnouncementFields),
        ["event"] = typeof(EventFields),
        ["material"] = typeof(MaterialFields),
        ["news"] = typeof(NewsFields),
        ["service"] = typeof(ServiceFields),
        ["vacancy"] = typeof(VacancyFields),
    };

    [Theory]
    [MemberData(nameof(ForumVisits.EnginesAndLanguages), MemberType = typeof(ForumVisits))]
    public async Task Who_saves_second_sees_what_the_first_saved_beside_his_own(DatabaseEngine engine, string language)
    {
        var hub = await servers.OnAsync(engine);
        var author = await hub.CoordinatorAsync();
        using var second = await hub.VisitAsync(await hub.CoordinatorOfAsync(author.Reader.OrganisationId), language);
        foreach (var change in Changes)
        {
            var item = await hub.ItemAsync(author, change.Kind, Known(hub, change.Kind));
            var opened = await second.OpenAsync($"desk/items/{item.Id}");
            await hub.SaveAsync(author, item.Id, input => input.With(change.Field, change.Saved));

            var refused = await second.SubmitAsync(opened, "keep", ($"fact.{change.Field}", change.Mine));

            Assert.Equal(409, refused.Status);
            var (saved, mine) = (Words.In(
                language, () => PublishingText.ConflictFieldSaved), Words.In(language, () => PublishingText.ConflictFieldMine));
            var words = language == "bg" ? change.Bg : change.En;
            Assert.Equal(
                [words[0], $"{saved} {words[1]}", $"{mine} {words[2]}"],
                refused.Page.QuerySelectorAll(".fact-conflicts > *").Select(line => line.TextContent.Replace('\u00A0', ' ')));
            Assert.Empty(refused.Page.QuerySelectorAll("main img[src=x]"));
        }
    }

    [Fact]
    public async Task Neither_another_text_nor_another_order_is_another_field()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var second = await hub.VisitAsync(author, "bg");
        foreach (var kind in Fields.Keys)
        {
            var item = await hub.ItemAsync(author, kind, Known(hub, kind));
            var opened = await second.OpenAsync($"desk/items/{item.Id}");
            var speaks = kind is "event" or "service";
            await hub.SaveAsync(
                author,
                item.Id,
                input => (speaks ? input.With("languages", "ru,bg") : input) with { Bg = input.Bg with { Title = "Друго" } });
            var refused = await second.SubmitAsync(opened, "keep", speaks ? [("fact.languages", "bg,ru")] : []);
            Assert.Equal(409, refused.Status);
            Assert.Empty(refused.Page.QuerySelectorAll(".fact-conflicts"));
        }
    }

    [Fact]
    public async Task What_could_not_be_saved_anyway_stands_as_it_was_typed()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var author = await hub.CoordinatorAsync();
        using var second = await hub.VisitAsync(author, "bg");
        var item = await hub.ItemAsync(author, "event", Known(hub, "event"));
        var opened = await second.OpenAsync($"desk/items/{item.Id}");
        await hub.SaveAsync(author, item.Id, input => input.With("fee", "20"));
        var refused = await second.SubmitAsync(opened, "keep", ("fact.fee", "<b>двайсет</b>"));
        Assert.Contains("При Вас: <b>двайсет</b>", refused.Page.QuerySelectorAll(".fact-conflicts dd").Select(line => line.TextContent));
    }

    [Fact]
    public async Task Every_field_has_a_name_in_both_languages()
    {
        var rubrics = (await servers.OnAsync(DatabaseEngine.Sqlite)).Services.GetRequiredService<Rubrics>();
        Assert.Equal(rubrics.All.Select(rubric => rubric.Kind).Order(StringComparer.Ordinal), Fields.Keys.Order(StringComparer.Ordinal));
        foreach (var (kind, fields) in Fields)
        {
            var field = rubrics.Of(kind).FieldDefinitions;
            var known = fields.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.IsLiteral)
                .Select(field => (string)field.GetRawConstantValue()!);
            Assert.Equal(known.Order(StringComparer.Ordinal), field.Select(field => field.Field).Order(StringComparer.Ordinal));
            Assert.All(field, field => Assert.NotEqual(Words.In("bg", () => field.Label), Words.In("en", () => field.Label)));
        }
    }

    /// <summary>The fields that a rubric knows.</summary>
    private static FieldValues Known(HubServer hub, string kind)
    {
        var known = hub.Services.GetRequiredService<Rubrics>()
            .Of(kind).FieldDefinitions
            .Select(field => field.Field)
            .Append(CommonFields.ExpiresAt)
            .ToHashSet(StringComparer.Ordinal);
        var fields = new FieldValues();
        foreach (var (field, value) in Facts.Where(field => known.Contains(field.Key)))
        {
            fields.Add(field, value);
        }

        return fields;
    }
}
