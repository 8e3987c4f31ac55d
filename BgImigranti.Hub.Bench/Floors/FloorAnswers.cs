using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BgImigranti.Hub.Bench.Floors;

/// <summary>
/// What the floors say, captured from the real hub: the same header fields and the same bytes. Kept as files, because the
/// floors are processes of their own.
/// </summary>
internal static class FloorAnswers
{
    // Kestrel writes these itself.
    private static readonly string[] OwnFields = ["Date", "Server", "Content-Length", "Transfer-Encoding", "Connection"];

    /// <param name="head">Status line and header fields as received.</param>
    /// <param name="body">The body as received, packed or not.</param>
    public static async Task SaveAsync(
        string directory, int number, string head, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var fields = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(": ", 2))
            .Where(field => !OwnFields.Contains(field[0], StringComparer.OrdinalIgnoreCase))
            .Select(field => new KeyValuePair<string, string>(field[0], field[1]));
        await File.WriteAllTextAsync(HeadFile(directory, number), JsonSerializer.Serialize(fields), cancellationToken);
        await File.WriteAllBytesAsync(BodyFile(directory, number), body.ToArray(), cancellationToken);
    }

    public static async Task<(KeyValuePair<string, string>[] Fields, byte[] Body)> LoadAsync(string directory, int number)
    {
        var fields = JsonSerializer.Deserialize<KeyValuePair<string, string>[]>(await File.ReadAllTextAsync(HeadFile(directory, number)));
        return (fields ?? [], await File.ReadAllBytesAsync(BodyFile(directory, number)));
    }

    /// <summary>The text of the change that all followers of one language get.</summary>
    public static Task SaveHtmlAsync(string directory, string culture, string html, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(HtmlFile(directory, culture), html, Encoding.UTF8, cancellationToken);

    public static Task<string> LoadHtmlAsync(string directory, string culture) => File.ReadAllTextAsync(HtmlFile(directory, culture));

    private static string HeadFile(string directory, int number) => Path.Combine(directory, Number(number) + ".head.json");

    private static string BodyFile(string directory, int number) => Path.Combine(directory, Number(number) + ".body");

    private static string HtmlFile(string directory, string culture) => Path.Combine(directory, culture + ".html");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
