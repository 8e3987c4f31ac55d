using System.Text.RegularExpressions;
using Mono.Cecil;

namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>The words of docs/glossary.md: the field's term is the name, and what it replaced does not come back.</summary>
public sealed partial class GlossaryTests
{
    // Parts of names, each with the word that stands in its place.
    private static readonly Dictionary<string, string> Banned = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Reckon"] = "Materialize",
        ["Reckoned"] = "Materialized",
        ["Stretch"] = "Resize",
        ["Tell"] = "Emit",
        ["Tells"] = "Emits",
        ["Told"] = "Pending, Notified",
        ["Teller"] = "Notifier",
        ["Letter"] = "Email",
        ["Letters"] = "Emails",
        ["Pens"] = "EditLocks",
        ["Shelf"] = "TeaserList",
        ["Foreign"] = "External",
        ["Fault"] = "Error",
        ["Faults"] = "Errors",
        ["Longest"] = "Max",
        ["Least"] = "Min",
        ["Bell"] = "Signal",
        ["Disguise"] = "PolyglotFileCheck",
        ["Arrival"] = "SignInFlow",
        ["Facts"] = "Fields",
        ["Fact"] = "Field",
    };

    // Nouns that happen to end so.
    private static readonly string[] Nouns =
    [
        "Paging", "Rating", "Setting", "Building", "Meeting", "Heading", "Listing", "String", "Ring", "Thing", "Coalescing",
    ];

    [Fact]
    public void No_name_holds_a_word_that_the_glossary_replaces()
    {
        var wrong =
            from name in Names()
            from word in Word().Matches(name.Name).Select(word => word.Value)
            where Banned.ContainsKey(word) && !IsMeantOtherwise(name.Place, name.Name, word)
            select $"{name.Place}: {name.Name} ({word} → {Banned[word]})";
        Offenders.AreNone(wrong.Distinct());
    }

    [Fact]
    public void A_class_is_called_a_thing_and_not_an_activity()
    {
        var wrong = HubAssembly.OwnTypes
            .Where(type => Ing().IsMatch(type.Name) && !Nouns.Any(noun => type.Name.EndsWith(noun, StringComparison.Ordinal)))
            .Select(type => type.FullName);
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void What_runs_by_itself_is_called_a_job()
    {
        var wrong = HubAssembly.OwnTypes
            .Where(type => !type.IsAbstract
                && HubAssembly.IsA(type, $"{StoreyPlan.Root}.Data.Upkeep.RecurringJob")
                && !type.Name.EndsWith("Job", StringComparison.Ordinal))
            .Select(type => type.FullName);
        Offenders.AreNone(wrong);
    }

    [Fact]
    public void People_are_they()
    {
        var wrong =
            from file in SourceFile.All.Where(file => file.Extension is ".cs" or ".razor")
            from line in file.Lines.Select((text, index) => (text, number: index + 1))
            let comment = Comment().Match(line.text)
            where comment.Success && Gendered().IsMatch(comment.Value)
            select $"{file}:{line.number}";
        Offenders.AreNone(wrong);
    }

    private static IEnumerable<(string Place, string Name)> Names() =>
        from type in HubAssembly.OwnTypes
        from name in MemberNames(type).Prepend(type.Name)
        where !name.Contains('<', StringComparison.Ordinal)
        select (type.FullName, name.Split('.')[^1]);

    private static IEnumerable<string> MemberNames(TypeDefinition type) =>
        type.Properties.Select(property => property.Name)
            .Concat(type.Fields.Select(field => field.Name))
            .Concat(type.Methods.Where(method => !method.IsSpecialName).SelectMany(
                method => method.Parameters.Select(parameter => parameter.Name).Prepend(method.Name)));

    /// <summary>
    /// Letters of an alphabet, foreign keys, and the names that JSON speaks: records of the API and of the demo content's files.
    /// </summary>
    private static bool IsMeantOtherwise(string place, string name, string word) =>
        (word.StartsWith("Letter", StringComparison.OrdinalIgnoreCase) && Alphabets().IsMatch(place))
        || (word == "Foreign" && name.Contains("ForeignKey", StringComparison.Ordinal))
        || SpokenByJson().IsMatch(place);

    [GeneratedRegex(@"^BgImigranti\.Hub\.(Localization|Ui|Files)\.", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Alphabets();

    [GeneratedRegex(@"\.(Api\w+|\w+Entry)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SpokenByJson();

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", RegexOptions.None, 1_000)]
    private static partial Regex Word();

    [GeneratedRegex("[a-z]ing(`\\d)?$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Ing();

    [GeneratedRegex(@"(^|\s)//.*$|@\*.*$|<summary>.*$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(he|his|him|himself|she|her|hers)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Gendered();
}
