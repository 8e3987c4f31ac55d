using System.Diagnostics;
using System.Text;
using BgImigranti.Hub.Tests.TestKit;

namespace BgImigranti.Hub.Tests.ICalendar.Peers;

/// <summary>
/// Programs that other people wrote for the same purpose, asked about what we made: Debian's Python libraries, and npm packages
/// that are restored with these tests. One that is missing ends the test, see <see cref="Requirement"/>.
/// </summary>
internal static class PeerProgram
{
    private const string DebianPython = "/usr/bin/python3";
    private const int LibraryMissing = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What a Python script beside this file answers to a text.</summary>
    public static async Task<string> PythonAsync(string script, string input)
    {
        if (!File.Exists(DebianPython))
        {
            Requirement.Missing($"No {DebianPython}: install python3, python3-dateutil, python3-icalendar, python3-vobject.");
        }

        var (code, output, errors) = await AskAsync(new ProcessStartInfo(DebianPython, [PathTo(script)]), input);
        if (code == LibraryMissing)
        {
            Requirement.Missing("No calendar libraries for Python: install python3-dateutil, python3-icalendar, python3-vobject.");
        }

        Assert.True(code == 0, $"{script} ended with {code}:\n{errors}");
        return output;
    }

    /// <summary>What a Node.js script beside this file answers to a text.</summary>
    /// <param name="script">Name of the file.</param>
    /// <param name="package">The npm package it needs.</param>
    /// <param name="input">What it reads.</param>
    public static async Task<string> NodeAsync(string script, string package, string input)
    {
        if (!Directory.Exists(Repository.PathTo("BgImigranti.Hub.Tests", "node_modules", package)))
        {
            Requirement.Missing($"No npm package {package}: it is restored when the tests are built.");
        }

        var (code, output, errors) = await AskAsync(new ProcessStartInfo("node", [PathTo(script)]), input);
        Assert.True(code == 0, $"{script} ended with {code}:\n{errors}");
        return output;
    }

    private static string PathTo(string script) => Repository.PathTo("BgImigranti.Hub.Tests", "ICalendar", "Peers", script);

    private static async Task<(int Code, string Output, string Errors)> AskAsync(ProcessStartInfo start, string input)
    {
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var patience = new CancellationTokenSource(Patience);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says why.
        }

        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await errors);
    }
}
