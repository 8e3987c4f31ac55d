using System.Text;

namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>
/// Writes members of enumerations as codes, kebab-case: <c>FixedTerm</c> is <c>fixed-term</c>. Codes stand in forms, addresses, the API
/// and the database; what people read comes from the texts, so that both languages follow by construction.
/// </summary>
public static class Codes
{
    /// <summary>The code of a member.</summary>
    public static string For<TEnum>(TEnum member)
        where TEnum : struct, Enum
    {
        var name = member.ToString();
        var code = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>The codes of several members, with commas.</summary>
    public static string For<TEnum>(IEnumerable<TEnum> members)
        where TEnum : struct, Enum => string.Join(',', members.Select(For));

    /// <summary>The member of an exact code; null for every other text.</summary>
    public static TEnum? Find<TEnum>(string? code)
        where TEnum : struct, Enum
    {
        foreach (var member in Enum.GetValues<TEnum>())
        {
            if (For(member) == code)
            {
                return member;
            }
        }

        return null;
    }
}
