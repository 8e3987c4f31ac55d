namespace BgImigranti.Hub.Tests.Architecture;

/// <summary>A rule of the house names everybody who breaks it, not only the first.</summary>
public static class Offenders
{
    /// <summary>Fails with the whole list, one a line.</summary>
    public static void AreNone(IEnumerable<string> offenders)
    {
        var list = offenders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{list.Count}:\n{string.Join('\n', list)}");
    }
}
