namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>One thing to do on the desk.</summary>
/// <param name="Link">Where it is done, relative to the language prefix.</param>
/// <param name="Title">What it is about.</param>
/// <param name="LanguageCode">Language of the title.</param>
/// <param name="About">What is the matter with it, a whole sentence or a few words; may be empty.</param>
/// <param name="At">The moment it is about; null when there is none.</param>
public sealed record DeskRow(string Link, string Title, string LanguageCode, string About, DateTime? At);
