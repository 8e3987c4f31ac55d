namespace BgImigranti.Hub.Library;

/// <summary>Names of the fields of materials, in forms and in the API.</summary>
public static class MaterialFields
{
    public const string Kind = "material-kind";

    public const string Year = "year";

    public const string SourceName = "source-name";

    public const string SourceUrl = "source-url";

    public const string Sample = "sample";
}
