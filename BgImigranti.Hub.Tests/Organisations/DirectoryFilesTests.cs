using System.Text;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Organisations.Files;
using BgImigranti.Hub.Tests.Safety;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using QRCoder;

namespace BgImigranti.Hub.Tests.Organisations;

/// <summary>What of the directory can be taken along, read back by readers that know only the standards.</summary>
public sealed class DirectoryFilesTests(SharedServers servers)
{
    private const string Hostile = "=HYPERLINK(\"http://evil.example\"),;\\ „Център“";

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task The_table_is_read_back_whole_and_calculates_nothing(string language)
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        await AddAsync(hub, Hostile, "@SUM(1+1)*cmd|' /C calc'!A0");
        using var client = hub.Client();
        using var answer = await client.GetAsync(
            new Uri($"{language}/organisations.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("attachment; filename=organisations.csv", answer.Content.Headers.ContentDisposition!.ToString());
        var rows = ReadCsv.Rows(Encoding.UTF8.GetString(bytes[3..]));

        Assert.Equal(Words.In(language, () => OrganisationsText.ColumnOrganisation), rows[0][0]);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.All(
            rows.SelectMany(row => row),
            cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), cell));
        var name = language == "bg" ? $"'{Hostile}" : "'@SUM(1+1)*cmd|' /C calc'!A0";
        var ours = rows.Last(row => row[0] == name);
        Assert.Equal("tel:+359-52-335-885; tel:+359-88-617-7295", ours[5]);
        Assert.Contains($"/{language}/organisations/", ours[9], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("-1", "'-1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("", "")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(string value, string cell)
    {
        Assert.Equal($"{cell}\r\n", CsvText.For([[value]]));
    }

    [Fact]
    public async Task A_card_is_read_back_as_it_was_meant()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var (id, key) = await AddAsync(hub, Hostile, "Centre; with, signs\\n");
        using var client = hub.Client();
        using var answer = await client.GetAsync(
            new Uri($"en/organisations/{id}.vcf", UriKind.Relative), TestContext.Current.CancellationToken);
        var card = Assert.Single(ReadCard.All(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));

        Assert.Equal("text/vcard", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Hostile, card.One("FN", "bg").Text);
        Assert.Equal("Centre; with, signs\\n", card.One("FN", "en").Text);
        Assert.Equal([Hostile], card.One("ORG", "bg").Parts);
        Assert.Equal(["", "", "ул. „Презвитер Козма“ № 11", "Варна", "", "9000", "България"], card.One("ADR", "bg").Parts);
        Assert.Equal(["", "", "ul. Prezviter Kozma 11", "Varna", "", "9000", "Bulgaria"], card.One("ADR", "en").Parts);
        Assert.Equal(["en", "bg"], card.Properties.Where(property => property.Name == "LANG").Select(property => property.Value));
        Assert.Equal(
            ["tel:+35952335885", "tel:+359886177295"],
            card.Properties.Where(property => property.Name == "TEL").Select(property => property.Value));
        Assert.Equal("coordinator@vba.bg", card.One("EMAIL").Text);
        Assert.Equal("https://example.org/a,b", card.One("URL").Value);
        Assert.Equal($"urn:bgimigranti:organisation:{key}", card.One("UID").Value);
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", card.One("REV").Value);
        Assert.Equal("org", card.One("KIND").Value);
    }

    [Fact]
    public async Task The_address_book_holds_every_organisation_once()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        await AddAsync(hub, "Център за всички", "Centre for All");
        using var client = hub.Client();
        var cards = ReadCard.All(
            await client.GetStringAsync(new Uri("bg/organisations.vcf", UriKind.Relative), TestContext.Current.CancellationToken));
        var all = await hub.Services.GetRequiredService<KnownOrganisations>().AllAsync();

        Assert.Superset(
            all.Values.Select(badge => $"urn:bgimigranti:organisation:{badge.Key}").ToHashSet(),
            cards.Select(card => card.One("UID").Value).ToHashSet());
        Assert.Equal(cards.Count, cards.Select(card => card.One("UID").Value).Distinct().Count());
    }

    [Fact]
    public async Task The_picture_holds_the_address_of_the_page_and_no_more_than_a_picture()
    {
        var hub = await servers.OnAsync(DatabaseEngine.Sqlite);
        var (id, _) = await AddAsync(hub, "Център за снимане", "Centre for Pictures");
        using var client = hub.Client();
        using var answer = await client.GetAsync(
            new Uri($"en/organisations/{id}/qr.svg", UriKind.Relative), TestContext.Current.CancellationToken);
        var picture = Markup.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("svg")!;

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["path", "path"], picture.Children.Select(child => child.LocalName));
        using var wanted = QRCodeGenerator.GenerateQrCode(
            $"{hub.Address}en/organisations/{id}/tsentar-za-snimane", QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        Assert.Equal(
            wanted.ModuleMatrix.Select(row => row.Cast<bool>()),
            Modules(picture.Children[1].GetAttribute("d")!, wanted.ModuleMatrix.Count));
    }

    /// <summary>Paints the strokes <c>Mx yhNv1h-Nz</c>.</summary>
    private static bool[][] Modules(string path, int size)
    {
        var modules = Enumerable.Range(0, size).Select(_ => new bool[size]).ToArray();
        foreach (var stroke in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = stroke.Split(' ', 'h', 'v', 'z').Take(3).Select(int.Parse).ToArray();
            modules[numbers[1]].AsSpan(numbers[0], numbers[2]).Fill(true);
        }

        return modules;
    }

    private static async Task<(long Id, string Key)> AddAsync(HubServer hub, string nameBg, string nameEn)
    {
        var key = $"k{Guid.NewGuid():N}";
        var ids = await hub.Services.GetRequiredService<OrganisationsService>().AddAsync(
        [
            new Organisation
            {
                Key = key,
                NameBg = nameBg,
                NameEn = nameEn,
                Kind = OrganisationKind.InformationCentre,
                Town = "varna",
                AddressBg = "9000 Варна, ул. „Презвитер Козма“ № 11",
                AddressEn = "9000 Varna, ul. Prezviter Kozma 11",
                Phones = "+359 52 335 885\n+359 88 617 7295",
                Email = "coordinator@vba.bg",
                Site = "https://example.org/a,b",
                DetailsOfYear = 2015,
            },
        ], CancellationToken.None);
        return (ids[key], key);
    }
}
