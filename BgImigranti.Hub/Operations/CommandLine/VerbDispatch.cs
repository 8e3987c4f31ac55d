using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Data.Upkeep;
using BgImigranti.Hub.Operations.Control;
using BgImigranti.Hub.Operations.Demo.Installation;
using BgImigranti.Hub.Operations.Verbs;
using BgImigranti.Hub.Ui;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Operations.CommandLine;

/// <summary>
/// Decides who carries out a verb: this process, when nobody works in the data directory; otherwise the hub that runs there, so that
/// SQLite keeps one writer. On PostgreSQL always this process.
/// </summary>
public sealed class VerbDispatch(
    DataDirectory directory, IOptions<HubOptions> options, DatabaseMigrator migrator, DemoInstallation installation, RestoreVerb restore,
    VerbRunner runner)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Has the verb carried out.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(VerbRequest request, IVerbOutput output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        var started = TimeProvider.System.GetTimestamp();
        do
        {
            if (directory.TryLock())
            {
                return await RunHereAsync(request, output, cancellation);
            }

            // Whoever holds the directory may be starting, ending, or at a verb of its own that takes a moment.
            if (await ControlClient.TryRunAsync(options.Value.DataDirectory, request, output, cancellation) is { } code)
            {
                return code;
            }

            await Task.Delay(Pause, cancellation);
        }
        while (TimeProvider.System.GetElapsedTime(started) < Patience);

        await output.NoteAsync($"Another process works in {options.Value.DataDirectory} and does not answer; try again when it has ended.");
        return ExitCodes.Busy;
    }

    private async Task<int> RunHereAsync(VerbRequest request, IVerbOutput output, CancellationToken cancellation)
    {
        if (request is VerbRequest.Restore wanted)
        {
            return await RestoreAsync(wanted, output, cancellation);
        }

        await migrator.StartAsync(cancellation);
        await installation.AddSectionsAsync(cancellation);
        return await runner.RunAsync(request, output, cancellation);
    }

    private async Task<int> RestoreAsync(VerbRequest.Restore request, IVerbOutput output, CancellationToken cancellation)
    {
        try
        {
            await restore.RunAsync(request, output, cancellation);
            await migrator.StartAsync(cancellation); // A backup may be older than the program.
            return ExitCodes.Done;
        }
        catch (RefusalException refusal)
        {
            await output.NoteAsync(refusal.Text);
            return ExitCodes.Refused;
        }
    }
}
