using System.Globalization;
using System.Text;
using QRCoder;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>
/// A text as a picture that telephones read: SVG of two colours, black on white in every theme, without styles or scripts.
/// </summary>
public static class QrPicture
{
    /// <summary>The picture with the quiet zone around it that readers need.</summary>
    /// <exception cref="ArgumentException">The text is longer than such a picture can hold.</exception>
    public static string For(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        try
        {
            using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
            var size = code.ModuleMatrix.Count;
            return string.Create(CultureInfo.InvariantCulture, $"""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{Path(code)}"/></svg>
                """);
        }
        catch (QRCoder.Exceptions.DataTooLongException tooLong)
        {
            throw new ArgumentException("Too long for a picture.", nameof(text), tooLong);
        }
    }

    /// <summary>One stroke for each run of dark modules.</summary>
    private static string Path(QRCodeData code)
    {
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Length; x++)
            {
                var start = x;
                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return path.ToString();
    }
}
