using System.Collections.Frozen;

namespace BgImigranti.Hub.Accounts.Passwords;

/// <summary>
/// Passwords that are tried first, by our own list: habits of keyboards, of Bulgarian and English, and of this site. A word stands
/// for itself and for itself with figures and marks around it, which is how people lengthen a short password.
/// </summary>
public static class CommonPasswords
{
    private const string WordList =
        """
        password passw pass passwort parola parolata parolka мояпарола парола паролата parolami mojatparola moiataparola
        qwerty qwert qwertyu qwertyui qwertyuiop qwertz qwertzuiop azerty azertyuiop asdf asdfg asdfgh asdfghjkl zxcv zxcvbnm qweasd
        qweasdzxc qazwsx qazwsxedc qaz йцукен явертъ явертъуиоп асдфгхйкл чшщзхц
        admin administrator administratora root user usera guest test testtest tester demo welcome letmein login master secret changeme
        hello hellohello access system server computer internet google facebook gmail yahoo abv abvbg mail office windows android iphone samsung
        iloveyou loveyou iloveu love mylove sunshine princess dragon monkey football baseball basketball superman batman pokemon shadow
        michael jordan charlie jessica daniel ashley summer winter spring autumn flower freedom whatever trustno trustnoone starwars
        obicham obichamte obichamteb tebeobicham обичам обичамте lubov liubov lyubov любов slance slanchice слънце слънчице maika mama mamo mamitati мама татко
        tatko semeistvo semeystvo mojeto momiche momche kotka kuche kote котка куче
        bulgaria balgaria bulgariya balgariya българия bulgarian sofia sofiya софия varna варна burgas бургас plovdiv пловдив
        ruse ruserouse русе pleven стара старазагора starazagora harmanli svilengrad haskovo хасково pernik shumen dobrich
        levski levskisofia levskisf cska cskasofia cskasf левски цска botev ludogorets beroe slavia lokomotiv
        ivan ivanov ivanova petar petrov petrova georgi georgiev georgieva dimitar dimitrov dimitrova maria mariya mariq мария nikolay nikolov
        иван георги димитър петър stefan stefanov stoyan hristo hristov todor vasil aleksandar alexander alexandra elena ivelina desislava
        imigrant imigranti имигрант имигранти migrant migranti bgimigranti aktivna platforma aktivnaplatforma активнаплатформа
        maritsa marica rsomaritsa марица refugee bezhanec център centar
        abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abv абв абвг абвгд абвгде
        """;

    private const string ExactList =
        """
        1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc qwerty1234qwerty q1w2e3r4t5 q1w2e3r4t5y6 zaq12wsxcde3 a1b2c3d4e5 a1s2d3f4g5
        1a2b3c4d5e 123qweasdzxc qwe123qwe123 asd123asd123 abc123abc123 admin123admin pass123word password1password parolaparola parola123parola
        testtest123 test1234test qwertyqwerty asdfasdfasdf passwordpassword 1234qwerasdf qwer1234asdf !qaz2wsx3edc 1!2@3#4$5% a12345678b
        correcthorsebatterystaple correct-horse-battery-staple
        """;

    private static readonly FrozenSet<string> BaseWords = Split(WordList);
    private static readonly FrozenSet<string> ExactPasswords = Split(ExactList);

    /// <summary>Whether the password is one of those that are tried first.</summary>
    public static bool Contains(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var folded = Fold(password);
        var stem = Stem(password);
        return ExactPasswords.Contains(folded)
            || BaseWords.Contains(stem)
            || IsRepeatedWord(stem)
            || folded.Distinct().Count() < 5
            || IsShortNumber(folded);
    }

    /// <summary>
    /// The word a password was made of: lower case, without the figures and marks around it, with letters where figures stand for them.
    /// </summary>
    public static string Stem(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var word = Fold(password).AsSpan();
        while (word.Length > 0 && !char.IsLetter(word[^1]))
        {
            word = word[..^1];
        }

        while (word.Length > 0 && !char.IsLetter(word[0]))
        {
            word = word[1..];
        }

        return string.Concat(word.ToString().Select(Unmask).Where(char.IsLetter));
    }

    private static string Fold(string password) =>
        string.Concat(password.Where(character => !char.IsWhiteSpace(character))).ToLowerInvariant();

    private static char Unmask(char character) => character switch
    {
        '@' or '4' => 'a',
        '0' => 'o',
        '3' => 'e',
        '1' or '!' => 'i',
        '$' or '5' => 's',
        '7' => 't',
        _ => character,
    };

    private static bool IsRepeatedWord(string stem) =>
        stem.Length % 2 == 0 && stem[..(stem.Length / 2)] == stem[(stem.Length / 2)..] && BaseWords.Contains(stem[..(stem.Length / 2)]);

    // A telephone number, a date or a personal number: quickly tried out.
    private static bool IsShortNumber(string folded) => folded.Length < 16 && folded.All(char.IsDigit);

    private static FrozenSet<string> Split(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
