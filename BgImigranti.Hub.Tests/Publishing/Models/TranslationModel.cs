using BgImigranti.Hub.Publishing;

namespace BgImigranti.Hub.Tests.Publishing.Models;

/// <summary>
/// The texts of an item as they ought to be: what is said in which language, whether the translation still follows its source, and
/// every text that was ever saved.
/// </summary>
internal sealed class TranslationModel
{
    private readonly Dictionary<string, List<(string Text, int Basis)>> _saved = new(StringComparer.Ordinal) { ["bg"] = [], ["en"] = [] };
    private Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _sources = 1;
    private bool _isBehind;

    public string Source { get; private set; } = "bg";

    public string Other => OtherOf(Source);

    public string? Text(string language) => _texts.GetValueOrDefault(language);

    /// <summary>Every text saved in a language, oldest first.</summary>
    public IReadOnlyList<string> Saved(string language) => _saved[language].ConvertAll(saved => saved.Text);

    public TranslationState StateOf(string language) => !_texts.ContainsKey(language) ? TranslationState.Missing
        : language == Other && _isBehind ? TranslationState.Outdated
        : TranslationState.UpToDate;

    /// <summary>Both texts are saved; null where there is none.</summary>
    public void Save(string source, string? bg, string? en, bool isMinor = false, bool isConfirmed = false)
    {
        var (before, wasBehind) = (_texts, _isBehind && source != Source);
        _texts = new[] { ("bg", bg), ("en", en) }.Where(pair => pair.Item2 is not null)
            .ToDictionary(pair => pair.Item1, pair => pair.Item2!, StringComparer.Ordinal);
        Source = source;
        var isSourceNew = Differs(before, source) && !isMinor && before.Count > 0;
        _sources += isSourceNew || wasBehind ? 1 : 0;
        foreach (var language in _texts.Keys.Where(language => Differs(before, language)))
        {
            _saved[language].Add((_texts[language], isMinor && _saved[language].Count > 0 ? _saved[language][^1].Basis : _sources));
        }

        var isFollowed = Differs(before, Other) && (!isMinor || !before.ContainsKey(Other));
        _isBehind = _texts.ContainsKey(Other) && !isConfirmed && !isFollowed && (isSourceNew || _isBehind);
    }

    /// <summary>A text is as it was saved that time.</summary>
    public void Restore(string language, int number)
    {
        var (text, basis) = _saved[language][number - 1];
        var isSame = Text(language) == text;
        if (language == Source || isSame)
        {
            Save(Source, language == "bg" ? text : Text("bg"), language == "en" ? text : Text("en"));
            return;
        }

        _texts[language] = text;
        _saved[language].Add((text, basis));
        _isBehind = basis < _sources;
    }

    public static string OtherOf(string language) => language == "bg" ? "en" : "bg";

    private bool Differs(Dictionary<string, string> before, string language) => before.GetValueOrDefault(language) != Text(language);
}
