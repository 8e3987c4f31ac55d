using System.CommandLine;
using BgImigranti.Hub.Data.Sqlite;
using BgImigranti.Hub.Operations.Start;
using BgImigranti.Hub.Operations.Verbs;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BgImigranti.Hub.Operations.CommandLine;

/// <summary>
/// The program's command line: a verb and its options, and settings of the configuration such as <c>--Hub:DataDirectory=/srv/hub</c>
/// anywhere among them. Without a verb the hub serves.
/// </summary>
public static class HubCommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">As given to it.</param>
    /// <param name="build">Makes the hub from settings, without starting it.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        var (settings, words) = SettingArguments.Split(args);
        var root = VerbList.All(
            serve: cancellation => ServeAsync(build, settings, cancellation),
            run: (request, cancellation) => RunVerbAsync(build, settings, request, cancellation));
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));
            await Console.Error.WriteLineAsync("Help: --help, also after a verb.");
            return ExitCodes.Usage;
        }

        try
        {
            // The host listens for signals itself; a verb that is interrupted has done each of its operations whole or not at all.
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure) when (Explain(failure) is var (code, text) && text is not null)
        {
            await Console.Error.WriteLineAsync(text);
            return code;
        }
    }

    private static async Task<int> ServeAsync(Func<string[], WebApplication> build, string[] settings, CancellationToken cancellation)
    {
        await using var hub = build(settings);
        await hub.Services.GetRequiredService<HubStart>().StartingAsync(cancellation);
        await hub.StartAsync(cancellation);
        await hub.Services.GetRequiredService<StartNotice>().PrintAsync(cancellation);
        await hub.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }

    private static async Task<int> RunVerbAsync(
        Func<string[], WebApplication> build, string[] settings, VerbRequest request, CancellationToken cancellation)
    {
        await using var hub = build(settings);
        return await hub.Services.GetRequiredService<VerbDispatch>().RunAsync(request, new ConsoleOutput(), cancellation);
    }

    /// <summary>What is the operator's to mend is said in words; everything else is a bug and shows its trace.</summary>
    private static (int Code, string? Text) Explain(Exception failure) => failure switch
    {
        OptionsValidationException errors => (ExitCodes.Configuration, Listed(errors)),
        DataDirectoryInUseException taken => (ExitCodes.Busy, taken.Message),
        NpgsqlException server => (ExitCodes.Unavailable, $"PostgreSQL (ConnectionStrings:Hub): {server.Message}"),
        _ when failure.InnerException is NpgsqlException server => (ExitCodes.Unavailable, $"PostgreSQL (ConnectionStrings:Hub): {server.Message}"),
        IOException { InnerException: AddressInUseException } address => (ExitCodes.Unavailable, address.Message),
        _ => (ExitCodes.Refused, null),
    };

    private static string Listed(OptionsValidationException errors) => string.Join(
        Environment.NewLine,
        ["The configuration has faults; the hub does not start. · Настройките имат грешки, хъбът не тръгва:", .. errors.Failures.Select(error => "  " + error)]);
}
