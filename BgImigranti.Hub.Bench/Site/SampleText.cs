using System.Text.Encodings.Web;
using System.Text.Json;

namespace BgImigranti.Hub.Bench.Site;

/// <summary>A post as coordinators write them: about 400 letters with a little Markdown.</summary>
internal static class SampleText
{
    public const string Post =
        """
        Здравейте, колеги! Във вторник посрещнахме **дванадесет души** на обслужването на едно гише и три въпроса се повтаряха:

        - къде се заверява дипломата и колко време отнема;
        - има ли вечерен курс по български за начинаещи;
        - кой превежда при личния лекар.

        Събрахме отговорите в [наръчника](https://example.org/narachnik) и ще ги допълним до края на месеца. Ако при вас има
        други, пишете тук.
        """;

    // Bulgarian as it is, two bytes a letter: escaped it would be three times as long, which no client of ours sends.
    private static readonly JsonSerializerOptions Options = new(
        JsonSerializerDefaults.Web)
    { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of a request that adds this post.</summary>
    public static readonly byte[] PostJson = JsonSerializer.SerializeToUtf8Bytes(new { body = Post }, Options);

    /// <summary>The body of a request that opens a thread with this post.</summary>
    public static byte[] ThreadJson(string section, string title) =>
        JsonSerializer.SerializeToUtf8Bytes(new { section, title, body = Post, language = "bg" }, Options);
}
