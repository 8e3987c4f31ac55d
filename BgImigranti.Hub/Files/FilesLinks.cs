namespace BgImigranti.Hub.Files;

/// <summary>Addresses of stored files, relative to the language prefix.</summary>
public static class FilesLinks
{
    /// <summary>A stored file. The hash decides; the name is for people and programs that make their own names of addresses.</summary>
    public static string File(string hash, string displayName) => $"files/{hash}/{Uri.EscapeDataString(displayName)}";
}
