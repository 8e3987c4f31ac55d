using System.Text;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>
/// The e-mail as plain text: lines of at most <see cref="Width"/> characters, addresses on lines of their own and never broken.
/// </summary>
internal static class PlainTextEmailWriter
{
    public const int Width = 72;

    private const string Indent = "  ";

    /// <summary>By this line mail programs know a signature, and do not quote it.</summary>
    private const string SignatureMark = "-- ";

    public static string Write(EmailRenderModel model)
    {
        List<string> parts = [Wrap(model.Greeting), .. model.Paragraphs.Select(text => Wrap(text))];
        if (model.Fields.Count > 0)
        {
            parts.Add(string.Join('\n', model.Fields.Select(entry => Wrap($"{entry.Term}: {entry.Value}", Indent))));
        }

        if (model.MainLink is { } main)
        {
            parts.Add(LinkLines(main));
        }

        parts.AddRange(model.OtherLinks.Select(LinkLines));
        parts.AddRange(model.ClosingParagraphs.Select(text => Wrap(text)));
        parts.Add(string.Join('\n', Footer(model)));
        return string.Join("\n\n", parts) + "\n";
    }

    private static IEnumerable<string> Footer(EmailRenderModel model)
    {
        yield return SignatureMark;
        yield return Wrap(EmailRenderModel.Sender);
        yield return model.Site.AbsoluteUri;
        yield return Wrap(model.Reason);
        yield return Wrap(EmailRenderModel.NoReply);
        if (model.Unsubscribe is { } unsubscribe)
        {
            yield return LinkLines(unsubscribe);
        }
    }

    private static string LinkLines(EmailLink link) => $"{Wrap(link.Text + ":")}\n{link.Address.AbsoluteUri}";

    private static string Wrap(string text, string indent = "")
    {
        var wrapped = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            wrapped.Append(wrapped.Length == 0 ? "" : "\n" + indent);
            var column = 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (column > 0 && column + 1 + word.Length > Width)
                {
                    wrapped.Append('\n').Append(indent);
                    column = indent.Length;
                }
                else if (column > 0)
                {
                    wrapped.Append(' ');
                    column++;
                }

                wrapped.Append(word);
                column += word.Length;
            }
        }

        return wrapped.ToString();
    }
}
