namespace BgImigranti.Hub.Email;

/// <summary>One mail in words, in one language; made by <see cref="Layout.EmailLayout"/>.</summary>
/// <param name="Subject">One line.</param>
/// <param name="PlainText">The whole as plain text, lines wrapped.</param>
/// <param name="Html">The same as a whole HTML document. Nothing in it is fetched from anywhere.</param>
public sealed record RenderedEmail(string Subject, string PlainText, string Html);
