using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Operations;
using Microsoft.Extensions.Configuration;

namespace BgImigranti.Hub.Tests.Operations;

public sealed class ConfigurationErrorsTests
{
    [Fact]
    public async Task All_errors_are_named_at_once_and_the_hub_does_not_start()
    {
        using var folder = new DataFolder();
        var wrong = new Dictionary<string, string>
        {
            ["Hub__Database"] = "Oracle",
            ["Hub__Limits__WritesPerPerson"] = "abc",
            ["Hub__Limits__SignInsPerAddress"] = "0",
            ["Hub__Limits__Speed"] = "1",
            ["Hub__Demo"] = "maybe",
            ["Hub__Colour"] = "red",
            ["Hub__PublicUrl"] = "ftp://example.org",
            ["Hub__TrustedProxies__0"] = "nobody",
            ["ConnectionStrings__Hub"] = "Hots=x",
            ["Hub__Mail__Port"] = "smtp",
            ["Hub__Mail__Colour"] = "red",
            ["Hub__Mail__From"] = "hub",
        };
        var refused = await HubProcess.RunAsync(folder.Root, ["serve"], wrong);
        Assert.Equal((ExitCodes.Configuration, ""), (refused.ExitCode, refused.Output));
        Assert.All(wrong.Keys, key => Assert.Contains(
            key.Replace("__0", "", StringComparison.Ordinal).Replace("__", ":", StringComparison.Ordinal),
            refused.Errors,
            StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(wrong.Count + 1, refused.Errors.Split('\n').Length);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("Hub:Database", "postgresql", "ConnectionStrings:Hub")]
    [InlineData("Hub:Database", "1", "Hub:Database")]
    [InlineData("Hub:DataDirectory", " ", "Hub:DataDirectory")]
    [InlineData("Hub:Limits", "none", "Hub:Limits")]
    [InlineData("Hub:Demo:Deep", "true", "Hub:Demo")]
    [InlineData("Hub:TrustedProxies", "127.0.0.1", "Hub:TrustedProxies")]
    [InlineData("Hub:Mail", "smtp.example.org", "Hub:Mail")]
    [InlineData("Hub:Mail:Security", "some", "Hub:Mail:Security")]
    [InlineData("Hub:Mail:Security", "tls", "Hub:Mail:Security")]
    [InlineData("Hub:Mail:Port", "25", "Hub:Mail:Port")]
    [InlineData("Hub:Mail:User", "hub", "Hub:Mail:User")]
    [InlineData("Hub:Mail:Password", "secret", "Hub:Mail:Password")]
    [InlineData("Hub:Mail:From", "Hub <hub@example.org>", "Hub:Mail:From")]
    [InlineData("Hub:Mail:FromName", "Hub\r\nBcc: x", "Hub:Mail:FromName")]
    [InlineData("Hub:Mail:KeptDays", "0", "Hub:Mail:KeptDays")]
    public void A_wrong_value_is_named_by_its_key(string key, string value, string named) =>
        Assert.StartsWith(named, Assert.Single(Find((key, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Hub:PublicUrl", null, "Hub:PublicUrl")]
    [InlineData("Hub:Mail:From", null, "Hub:Mail:From")]
    [InlineData("Hub:Mail:Host", "smtp example", "Hub:Mail:Host")]
    [InlineData("Hub:Mail:Port", "70000", "Hub:Mail:Port")]
    [InlineData("Hub:Mail:Password", null, "Hub:Mail:Password")]
    [InlineData("Hub:Mail:User", "", "Hub:Mail:User")]
    [InlineData("Hub:Mail:Security", "none", "Hub:Mail:Security")]
    public void A_mail_server_needs_all_that_belongs_to_it(string key, string? value, string named)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Hub:PublicUrl"] = "https://hub.example.org",
            ["Hub:Mail:Host"] = "smtp.example.org",
            ["Hub:Mail:Port"] = "2525",
            ["Hub:Mail:Security"] = "starttls",
            ["Hub:Mail:User"] = "hub",
            ["Hub:Mail:Password"] = "тайна",
            ["Hub:Mail:From"] = "noreply@example.org",
            ["Hub:Mail:FromName"] = "Активна платформа",
        };
        IReadOnlyList<string> Errors() => ConfigurationErrors.Find(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        Assert.Empty(Errors());
        settings[key] = value;
        var error = Assert.Single(Errors());
        Assert.StartsWith(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("тайна", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_right_is_not_complained_of() => Assert.Empty(Find(
        ("hub:database", "PostgreSQL"), ("ConnectionStrings:Hub", "Host=db"), ("Hub:Demo", ""), ("Hub:PageCache", "False"),
        ("Hub:Limits:Enabled", "true"), ("Hub:TrustedProxies:0", "10.0.0.1"), ("Hub:PublicUrl", "https://bgimigranti.com"),
        ("Other:Key", "x")));

    [Fact]
    public async Task A_server_that_is_away_is_said_without_a_trace()
    {
        using var folder = new DataFolder();
        var settings = new Dictionary<string, string>
        {
            ["Hub__Database"] = "PostgreSQL",
            ["ConnectionStrings__Hub"] = "Host=127.0.0.1;Port=1;Username=nobody"
        };
        var refused = await HubProcess.RunAsync(folder.Root, ["serve"], settings);
        Assert.Equal(ExitCodes.Unavailable, refused.ExitCode);
        Assert.Contains("ConnectionStrings:Hub", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Errors, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Find(params (string Key, string Value)[] settings) => ConfigurationErrors.Find(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build());
}
