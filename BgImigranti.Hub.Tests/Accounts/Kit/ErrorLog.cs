using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>
/// Remembers what was logged as an error: a refusal is none, so after a good run it is empty. What the database driver calls an
/// error, such as two rows with one address, is left to those who answer for it.
/// </summary>
public sealed class ErrorLog : ILoggerProvider, ILogger
{
    /// <summary>The errors, with their exceptions.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) ? NullLogger.Instance : this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    /// <inheritdoc />
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (IsEnabled(logLevel))
        {
            Errors.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
