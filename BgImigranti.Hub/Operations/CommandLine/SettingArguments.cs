namespace BgImigranti.Hub.Operations.CommandLine;

/// <summary>Tells the settings among a command line's words from the verb and its options.</summary>
internal static class SettingArguments
{
    private const string ContentRoot = "contentRoot";

    /// <summary>Settings of the host itself, which have no colon by which to know them.</summary>
    private static readonly HashSet<string> OfHost = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "applicationName", ContentRoot, "webroot",
    };

    /// <summary>
    /// The settings, and the words that are left. The content root is the folder with <c>appsettings.json</c>: the current one, as with
    /// <c>dotnet run</c>, or else the program's own, from wherever it is called.
    /// </summary>
    public static (string[] Settings, string[] Words) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!IsSetting(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        if (!settings.Exists(setting => KeyOf(setting) == ContentRoot)
            && Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is null
            && !File.Exists("appsettings.json"))
        {
            settings.Add($"--{ContentRoot}={AppContext.BaseDirectory}");
        }

        return ([.. settings], [.. words]);
    }

    /// <summary>A key with a colon, or one of the host's own.</summary>
    private static bool IsSetting(string word) =>
        KeyOf(word) is { } key && (key.Contains(':', StringComparison.Ordinal) || OfHost.Contains(key));

    private static string? KeyOf(string word) => word.StartsWith("--", StringComparison.Ordinal) ? word[2..].Split('=', 2)[0] : null;
}
