using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BgImigranti.Hub.Tests.Safety;

/// <summary>What a hub under test wrote into its log.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines of faults, with what was thrown.</summary>
    public IReadOnlyCollection<string> Errors => _lines;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Writer(_lines);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
