namespace BgImigranti.Hub.Localization;

/// <summary>
/// Where the page that is being shown stands in each language, when its address holds words of that language. The page says so; the
/// frame around it, which is rendered before the page has read anything, hears of it. One for each request.
/// </summary>
public sealed class AlternateAddresses
{
    private readonly List<Action> _listeners = [];
    private Func<string, string>? _addressIn;

    /// <summary>
    /// The address among the pages of a language, relative to the language prefix, with its query; null when the page has said nothing.
    /// </summary>
    public string? For(string languageCode) => _addressIn?.Invoke(languageCode);

    /// <summary>Says the addresses by language code.</summary>
    public void Set(Func<string, string> addressIn)
    {
        _addressIn = addressIn;
        _listeners.ForEach(listener => listener());
    }

    /// <summary>Calls whoever has to be shown anew when the page has spoken; for the length of the request.</summary>
    public void OnSet(Action onSet) => _listeners.Add(onSet);
}
