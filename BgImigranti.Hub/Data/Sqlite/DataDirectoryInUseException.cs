namespace BgImigranti.Hub.Data.Sqlite;

/// <summary>Another hub already works in the data directory; on SQLite there is one writer.</summary>
public sealed class DataDirectoryInUseException : Exception
{
    public DataDirectoryInUseException()
    {
    }

    public DataDirectoryInUseException(string directory)
        : base($"Hub:DataDirectory \"{directory}\" is in use by another hub.")
    {
    }

    public DataDirectoryInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
