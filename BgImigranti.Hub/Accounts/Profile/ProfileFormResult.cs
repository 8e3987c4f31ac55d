using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.Accounts.Profile;

/// <summary>What the profile page shows after one of its forms was posted.</summary>
/// <param name="Form">Address of that form, from <see cref="AccountsLinks"/>.</param>
public sealed record ProfileFormResult(string Form)
{
    /// <summary>Why it came back.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The name as typed; null when another form was posted.</summary>
    public string? Name { get; init; }

    /// <summary>The language as chosen.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>The colours as chosen.</summary>
    public ColourTheme? Theme { get; init; }

    /// <summary>Name of a new token as typed.</summary>
    public string? TokenName { get; init; }

    /// <summary>A token just made; shown this once.</summary>
    public string? NewToken { get; init; }
}
