namespace BgImigranti.Hub.Publishing.Attachments;

/// <summary>What is said of a file: how a picture reads to those who do not see it, and the language of a document.</summary>
public sealed record ItemFileInput(string AltBg, string AltEn, string LanguageCode);
