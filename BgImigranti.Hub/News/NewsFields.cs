namespace BgImigranti.Hub.News;

/// <summary>Names of the fields of news, in forms and in the API.</summary>
public static class NewsFields
{
    public const string SourceName = "source-name";

    public const string SourceUrl = "source-url";

    public const string Project = "project";
}
