using BgImigranti.Hub.Accounts.Passwords;

namespace BgImigranti.Hub.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("parola1234")]
    [InlineData("Parola12345!")]
    [InlineData("парола1234")]
    [InlineData("ПАРОЛА 2026")]
    [InlineData("qwertyuiop")]
    [InlineData("явертъуиоп")]
    [InlineData("1234567890")]
    [InlineData("0888123456")]
    [InlineData("7501010010")]
    [InlineData("1111111111")]
    [InlineData("abcabcabcabc")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("password1234")]
    [InlineData("passwordpassword")]
    [InlineData("Sofia2026!!")]
    [InlineData("levskisofia1914")]
    [InlineData("obichamte123")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("iloveyou123")]
    [InlineData("bgimigranti1")]
    [InlineData("administrator")]
    public void What_is_tried_first_is_refused(string password) => Assert.True(CommonPasswords.Contains(password));

    [Theory]
    [InlineData("седем зелени чаши")]
    [InlineData("дъжд по тенекето")]
    [InlineData("Kotka7pie mlyako")]
    [InlineData("the parola of my aunt")]
    [InlineData("k3Vx!pQ9-zLm")]
    [InlineData("48213097561204873")]
    [InlineData("ليلى تشرب الشاي")]
    public void What_people_remember_is_accepted(string password)
    {
        Assert.False(CommonPasswords.Contains(password));
        Assert.Null(PasswordRules.ErrorFor(password, "maria@example.org", "Мария"));
    }

    [Theory]
    [InlineData("maria.koleva2026")]
    [InlineData("MariaKoleva!!")]
    [InlineData("maria.koleva@example.org")]
    [InlineData("Мария Колева 99")]
    public void Ones_own_name_or_address_is_refused(string password) =>
        Assert.NotNull(PasswordRules.ErrorFor(password, "maria.koleva@example.org", "Мария Колева"));

    [Theory]
    [InlineData("девет бук", false)]
    [InlineData("десет букв", true)]
    public void Ten_characters_are_enough(string password, bool isAccepted) =>
        Assert.Equal(isAccepted, PasswordRules.ErrorFor(password, "x@example.org", "Y") is null);

    [Fact]
    public void A_long_sentence_fits_and_a_book_does_not()
    {
        var sentence = string.Concat(Enumerable.Repeat("дума и друга ", 15));

        Assert.Null(PasswordRules.ErrorFor(sentence, "x@example.org", "Y"));
        Assert.NotNull(PasswordRules.ErrorFor(sentence + sentence, "x@example.org", "Y"));
    }
}
