namespace BgImigranti.Hub.Ui;

/// <summary>
/// A refusal that is meant for people: the thread is locked, the text is too long, the right is missing. It is shown where
/// the button is, and never logged as an error. Everything else that goes wrong is a bug and has another exception.
/// </summary>
/// <remarks>
/// The text is a function, not a string, because an operation may run on another execution context than the page that asked
/// (the writer's, say), and so in another language. It is read where it is shown: <see cref="Text"/> speaks the UI culture
/// of that moment. The function must not hold what is disposed by then.
/// </remarks>
public sealed class RefusalException : Exception
{
    private const string UnnamedCode = "refused";

    private readonly Func<string> _text;

    /// <summary>A refusal that programs need not tell from others.</summary>
    public RefusalException(int statusCode, Func<string> text)
        : this(UnnamedCode, statusCode, text)
    {
    }

    /// <summary>A refusal with a name of its own.</summary>
    /// <param name="code">Stable name for programs, kebab-case (<c>thread-locked</c>): the last part of a problem's <c>type</c>.</param>
    /// <param name="statusCode">The HTTP status that says the same, 400–599.</param>
    /// <param name="text">Reads the whole sentence from the resources.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status code is not one of a refusal.</exception>
    public RefusalException(string code, int statusCode, Func<string> text)
        : base(code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, StatusCodes.Status400BadRequest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        Code = code;
        StatusCode = statusCode;
        _text = text;
    }

    /// <summary>Stable name for programs, kebab-case; <c>refused</c> when none was given.</summary>
    public string Code { get; }

    /// <summary>The HTTP status that says the same, 400–599.</summary>
    public int StatusCode { get; }

    /// <summary>The sentence for the reader, in the UI culture of the moment it is asked for.</summary>
    public string Text => _text();
}
