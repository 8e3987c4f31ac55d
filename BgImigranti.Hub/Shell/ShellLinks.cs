namespace BgImigranti.Hub.Shell;

/// <summary>Addresses of the plain pages, relative to the language prefix.</summary>
public static class ShellLinks
{
    public const string Front = "./";

    public const string About = "about";

    public const string MyData = "my-data";

    public const string Accessibility = "accessibility";

    public const string Contact = "contact";
}
