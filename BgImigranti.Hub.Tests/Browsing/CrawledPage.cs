using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Browsing;

/// <summary>A page to look at.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Status">Status code it should have.</param>
public sealed record CrawledPage(string Address, int Status = 200)
{
    /// <summary>What is done on the page at <see cref="Address"/> to come to the page that is meant; null when that is it.</summary>
    public Func<IPage, Task>? Act { get; init; }

    /// <summary>Name of the act.</summary>
    public string Name { get; init; } = "";

    /// <summary>Language of its address.</summary>
    public string Language => Address[1..3];

    /// <summary>Account pages have forms for visitors too, so they may set the cookie of the form.</summary>
    public bool HasForm => Address.StartsWith($"/{Language}/account/", StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Name.Length == 0 ? Address : $"{Address} ({Name})";
}
