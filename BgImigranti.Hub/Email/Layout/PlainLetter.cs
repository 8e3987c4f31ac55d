using System.Text;

namespace BgImigranti.Hub.Email.Layout;

/// <summary>The letter as plain text: lines of at most <see cref="Width"/> characters, addresses on lines of their own and never broken.</summary>
internal static class PlainLetter
{
    public const int Width = 72;

    private const string Indent = "  ";

    /// <summary>By this line mail programs know a signature, and do not quote it.</summary>
    private const string SignatureMark = "-- ";

    public static string Write(LetterFrame frame)
    {
        List<string> parts = [Wrap(frame.Greeting), .. frame.Paragraphs.Select(text => Wrap(text))];
        if (frame.Facts.Count > 0)
        {
            parts.Add(string.Join('\n', frame.Facts.Select(fact => Wrap($"{fact.Term}: {fact.Value}", Indent))));
        }

        if (frame.MainLink is { } main)
        {
            parts.Add(Lead(main));
        }

        parts.AddRange(frame.OtherLinks.Select(Lead));
        parts.AddRange(frame.ClosingParagraphs.Select(text => Wrap(text)));
        parts.Add(string.Join('\n', Foot(frame)));
        return string.Join("\n\n", parts) + "\n";
    }

    private static IEnumerable<string> Foot(LetterFrame frame)
    {
        yield return SignatureMark;
        yield return Wrap(LetterFrame.Sender);
        yield return frame.Site.AbsoluteUri;
        yield return Wrap(frame.Why);
        yield return Wrap(LetterFrame.NoReply);
        if (frame.Unsubscribe is { } unsubscribe)
        {
            yield return Lead(unsubscribe);
        }
    }

    private static string Lead(MailLink link) => $"{Wrap(link.Text + ":")}\n{link.Address.AbsoluteUri}";

    private static string Wrap(string text, string indent = "")
    {
        var wrapped = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            wrapped.Append(wrapped.Length == 0 ? "" : "\n" + indent);
            var filled = 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (filled > 0 && filled + 1 + word.Length > Width)
                {
                    wrapped.Append('\n').Append(indent);
                    filled = indent.Length;
                }
                else if (filled > 0)
                {
                    wrapped.Append(' ');
                    filled++;
                }

                wrapped.Append(word);
                filled += word.Length;
            }
        }

        return wrapped.ToString();
    }
}
