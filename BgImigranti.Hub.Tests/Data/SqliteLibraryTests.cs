using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Tests.Data;

/// <summary>The bug of the WAL's reset: from 3.7.0 to 3.51.2, mended earlier on two branches.</summary>
public sealed class SqliteLibraryTests
{
    [Theory]
    [InlineData("3.51.3")]
    [InlineData("3.52.0")]
    [InlineData("3.53.4")]
    [InlineData("4.0.0")]
    [InlineData("3.50.7")]
    [InlineData("3.50.12")]
    [InlineData("3.44.6")]
    public void A_version_without_the_bug_is_taken(string version) => Assert.Null(SqliteLibrary.ErrorFor(Version.Parse(version)));

    [Theory]
    [InlineData("3.51.2")]
    [InlineData("3.51.0")]
    [InlineData("3.50.6")]
    [InlineData("3.50.0")]
    [InlineData("3.49.2")]
    [InlineData("3.45.9")]
    [InlineData("3.44.5")]
    [InlineData("3.8.11.1")]
    [InlineData("2.99.99")]
    public void A_version_with_the_bug_is_an_error_that_names_its_key_the_version_and_what_is_needed(string version)
    {
        var error = SqliteLibrary.ErrorFor(Version.Parse(version));
        Assert.StartsWith("Hub:Database", error, StringComparison.Ordinal);
        Assert.Contains($"SQLite {version} ", error, StringComparison.Ordinal);
        Assert.EndsWith("3.51.3 or later is needed, or 3.50.7 of 3.50 or 3.44.6 of 3.44.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_that_travels_with_the_program_is_safe() =>
        Assert.True(SqliteLibrary.IsSafe(SqliteLibrary.Version), $"{SqliteLibrary.Version}");
}
