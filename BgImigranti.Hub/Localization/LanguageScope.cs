using System.Globalization;

namespace BgImigranti.Hub.Localization;

/// <summary>
/// Sets both current cultures to one language and puts the former ones back when disposed. For work outside a request,
/// such as rendering a fragment once per language. Dispose it in the method that opened it: cultures belong to the
/// execution context, so a scope flows down into awaited calls but never up to a caller.
/// </summary>
public sealed class LanguageScope : IDisposable
{
    private readonly CultureInfo _formerCulture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _formerUiCulture = CultureInfo.CurrentUICulture;

    internal LanguageScope(Language language)
    {
        CultureInfo.CurrentCulture = language.Culture;
        CultureInfo.CurrentUICulture = language.Culture;
    }

    /// <summary>Puts the former cultures back.</summary>
    public void Dispose()
    {
        CultureInfo.CurrentCulture = _formerCulture;
        CultureInfo.CurrentUICulture = _formerUiCulture;
    }
}
