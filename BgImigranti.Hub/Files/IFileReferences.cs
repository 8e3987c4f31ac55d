using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Files;

/// <summary>
/// Says which stored files are still needed. Whoever keeps a hash of a stored file in a table of their own registers one; a file
/// goes when none of them names it. As long as nobody is registered, no stored file goes at all.
/// </summary>
public interface IFileReferences
{
    /// <summary>
    /// The hashes that are in use, thumbnails among them, as a query of this context that the database can run: it becomes part
    /// of a larger one. Doubles do no harm; a null would.
    /// </summary>
    IQueryable<string> Hashes(HubDbContext db);
}
