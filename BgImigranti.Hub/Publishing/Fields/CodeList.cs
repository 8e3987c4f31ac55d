namespace BgImigranti.Hub.Publishing.Fields;

/// <summary>
/// A short list of codes in one column, with a comma on either side of each, so that the database can look for one: <c>,bg,en,</c>.
/// </summary>
public static class CodeList
{
    /// <summary>The list as it is kept; empty for none.</summary>
    public static string Write(IReadOnlyCollection<string> codes) => codes.Count == 0 ? "" : $",{string.Join(',', codes)},";

    /// <summary>What the column of a list with this code contains.</summary>
    public static string Sought(string code) => $",{code},";

    /// <summary>The codes of a kept list.</summary>
    public static IReadOnlyList<string> Read(string kept) => kept.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
