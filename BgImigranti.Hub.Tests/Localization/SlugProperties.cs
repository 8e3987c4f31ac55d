using BgImigranti.Hub.Localization;
using FsCheck;
using FsCheck.Fluent;

namespace BgImigranti.Hub.Tests.Localization;

/// <summary>What holds for the slug of any text whatsoever, halves of surrogate pairs included.</summary>
public sealed class SlugProperties
{
    private static readonly Arbitrary<string> Titles = Gen
        .OneOf(
            Gen.Elements("абвгджзийцчшщъьюяѝ АЖЩЯЬ-–_.,'’aBz09éßłИии\u0306\uD83D\uDE00مñ".ToCharArray()),
            ArbMap.Default.GeneratorFor<char>())
        .ArrayOf()
        .Select(letters => new string(letters))
        .ToArbitrary();

    private static readonly Arbitrary<int> Maxima = Gen.Choose(1, 90).ToArbitrary();

    private static readonly Config Quietly = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    [Fact]
    public void A_slug_holds_only_letters_digits_and_single_hyphens_between_them()
    {
        Prop.ForAll(Titles, title =>
        {
            var slug = Transliteration.Slug(title);
            return slug.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')
                && !slug.Contains("--", StringComparison.Ordinal) && !slug.StartsWith('-') && !slug.EndsWith('-');
        }).Check(Quietly);
    }

    [Fact]
    public void A_slug_is_never_longer_than_asked_and_a_beginning_of_the_whole_one()
    {
        Prop.ForAll(Titles, Maxima, (title, maximum) =>
        {
            var slug = Transliteration.Slug(title, maximum);
            return slug.Length <= maximum && Transliteration.Slug(title, 10_000).StartsWith(slug, StringComparison.Ordinal);
        }).Check(Quietly);
    }

    [Fact]
    public void The_slug_of_a_slug_is_itself()
    {
        Prop.ForAll(Titles, title => Transliteration.Slug(Transliteration.Slug(title)) == Transliteration.Slug(title))
            .Check(Quietly);
    }

    [Fact]
    public void Upper_and_lower_case_have_one_slug()
    {
        Prop.ForAll(
            Gen.Elements("абвгдежзийклмнопрстуфхцчшщъьюя абв".ToCharArray()).ArrayOf().Select(letters => new string(letters)).ToArbitrary(),
            title => Transliteration.Slug(title) == Transliteration.Slug(title.ToUpperInvariant())).Check(Quietly);
    }
}
