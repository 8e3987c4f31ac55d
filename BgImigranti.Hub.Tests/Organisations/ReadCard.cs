namespace BgImigranti.Hub.Tests.Organisations;

/// <summary>A vCard as an address book reads it: unfolded, taken apart, unescaped. Written from RFC 6350, not from the writer.</summary>
internal sealed record ReadCard(IReadOnlyList<ReadCard.Property> Properties)
{
    public static IReadOnlyList<ReadCard> All(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 1, 75));
        var full = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var cards = new List<ReadCard>();
        var open = new List<Property>();
        foreach (var property in full.Select(Property.From))
        {
            open.Add(property);
            if (property is { Name: "END", Value: "VCARD" })
            {
                Assert.Equal([("BEGIN", "VCARD"), ("VERSION", "4.0")], open.Take(2).Select(first => (first.Name, first.Value)));
                cards.Add(new ReadCard(open));
                open = [];
            }
        }

        Assert.Empty(open);
        return cards;
    }

    public Property One(string name, string? language = null) =>
        Properties.Single(property => property.Name == name && (language is null || property.Parameters["LANGUAGE"] == language));

    public sealed record Property(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
    {
        public string Text => Unescape(Value);

        public IReadOnlyList<string> Parts
        {
            get
            {
                var parts = new List<string> { "" };
                for (var i = 0; i < Value.Length; i++)
                {
                    if (Value[i] == ';')
                    {
                        parts.Add("");
                    }
                    else
                    {
                        parts[^1] += Value[i] == '\\' ? Value[i++..(i + 1)] : Value[i].ToString();
                    }
                }

                return [.. parts.Select(Unescape)];
            }
        }

        public static Property From(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(';');
            return new Property(
                head[0], head.Skip(1).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]), line[(colon + 1)..]);
        }

        private static string Unescape(string value)
        {
            var text = "";
            for (var i = 0; i < value.Length; i++)
            {
                text += value[i] != '\\' ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i];
            }

            return text;
        }
    }
}
