using System.Text;

namespace BgImigranti.Hub.Services;

/// <summary>Telephone numbers as people write them and as telephones dial them.</summary>
public static class Dialling
{
    private const int FewestDigits = 6;
    private const int MostDigits = 15;

    /// <summary>
    /// The number a telephone dials, E.164 (<c>+359888123456</c>); a leading zero is Bulgaria's. Null for what is no number: other signs
    /// than digits, blanks and <c>+ - / . ( )</c>, too few or too many digits. Short numbers, such as 112, are none.
    /// </summary>
    public static string? Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var digits = new StringBuilder(typed.Length);
        foreach (var (index, sign) in typed.Trim().Index())
        {
            if (char.IsAsciiDigit(sign) || (sign == '+' && index == 0))
            {
                digits.Append(sign);
            }
            else if (sign is not (' ' or '\u00A0' or '-' or '/' or '.' or '(' or ')'))
            {
                return null;
            }
        }

        var number = International(digits.ToString());
        return number.Length is > FewestDigits and <= MostDigits + 1 && number[0] == '+' ? number : null;
    }

    private static string International(string digits) =>
        digits.StartsWith("00", StringComparison.Ordinal) ? $"+{digits[2..]}"
        : digits.StartsWith('0') ? $"+359{digits[1..]}"
        : digits;
}
