namespace BgImigranti.Hub.Email.Layout;

/// <summary>One fact of a mail, such as „Кога: 3 март 2026 г., 18:00 ч.“.</summary>
/// <param name="Term">What it is about, without a colon.</param>
/// <param name="Value">What holds.</param>
public sealed record EmailField(string Term, string Value);
