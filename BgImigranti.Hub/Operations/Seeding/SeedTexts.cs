using BgImigranti.Hub.Ui.Markdown;

namespace BgImigranti.Hub.Operations.Seeding;

/// <summary>
/// Bodies and titles of load data in one language, always the same: paragraphs of a small vocabulary, rendered once and put together
/// anew for each post.
/// </summary>
internal sealed class SeedTexts
{
    private const int Paragraphs = 512;
    private readonly SeedBody[] _paragraphs;
    private readonly string[] _titles;

    private SeedTexts(string words, int seed, MarkdownRenderer markdown)
    {
        var vocabulary = words.Split(' ');
        var random = new Random(seed);
        _paragraphs = [.. Enumerable.Range(0, Paragraphs).Select(_ => Paragraph(vocabulary, random, markdown))];
        _titles = [.. Enumerable.Range(0, Paragraphs).Select(_ => Capital(string.Join(' ', Pick(vocabulary, random, random.Next(3, 8)))))];
    }

    public static SeedTexts Bulgarian(MarkdownRenderer markdown) => new(
        "център документ въпрос срок адрес курс по български език за работа и училище гише служба превод справочник среща община "
        + "помощ консултация договор наем лекар дете диплома такса формуляр опашка отговор съвет човек семейство град автобус "
        + "събота вторник утре вчера винаги понякога носете попитайте проверете запишете елате обадете се без да чакате при нас във Варна "
        + "Бургас София Хасково където има свободни места и търпелив преводач който знае арабски руски и френски",
        2015, markdown);

    public static SeedTexts English(MarkdownRenderer markdown) => new(
        "centre document question deadline address course in Bulgarian for work and school desk office translation handbook meeting "
        + "municipality help advice contract rent doctor child diploma fee form queue answer person family city bus Saturday Tuesday "
        + "tomorrow yesterday always sometimes bring ask check note come call us without waiting here in Varna Burgas Sofia Haskovo "
        + "where there are places left and a patient interpreter who speaks Arabic Russian and French",
        2016, markdown);

    /// <summary>A title; the number makes it one of its kind.</summary>
    public string Title(int number) => $"{_titles[number % Paragraphs]} ({number + 1})";

    /// <summary>A body of one or two paragraphs, chosen by any number; its HTML is what rendering it as a whole would give.</summary>
    public SeedBody Body(uint choice)
    {
        var first = _paragraphs[choice % Paragraphs];
        var second = _paragraphs[(choice / Paragraphs) % Paragraphs];
        return (choice >> 24) % 3 == 0 ? new SeedBody($"{first.Markdown}\n\n{second.Markdown}", $"{first.Html}{second.Html}") : first;
    }

    private static SeedBody Paragraph(string[] vocabulary, Random random, MarkdownRenderer markdown)
    {
        var sentences = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sentence(vocabulary, random));
        var text = string.Join(' ', sentences);
        return new SeedBody(text, markdown.Render(text).Html);
    }

    private static string Sentence(string[] vocabulary, Random random)
    {
        var words = Pick(vocabulary, random, random.Next(6, 15)).ToArray();
        if (random.Next(4) == 0)
        {
            words[^1] = $"**{words[^1]}**";
        }

        return Capital(string.Join(' ', words)) + ".";
    }

    private static IEnumerable<string> Pick(string[] vocabulary, Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => vocabulary[random.Next(vocabulary.Length)]);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
