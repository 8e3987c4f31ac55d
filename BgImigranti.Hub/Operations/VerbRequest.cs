using System.Text.Json.Serialization;
using BgImigranti.Hub.Accounts;

namespace BgImigranti.Hub.Operations;

/// <summary>
/// What a verb of the command line asks for, complete: paths are absolute and nothing is left to be asked, because another process
/// may carry it out.
/// </summary>
[JsonDerivedType(typeof(AddPerson), "user-add")]
[JsonDerivedType(typeof(CreateToken), "token-create")]
[JsonDerivedType(typeof(Seed), "seed")]
[JsonDerivedType(typeof(Migrate), "migrate")]
[JsonDerivedType(typeof(Backup), "backup")]
[JsonDerivedType(typeof(Restore), "restore")]
public abstract record VerbRequest
{
    /// <summary>Give somebody an account.</summary>
    /// <param name="Email">Address to sign in with.</param>
    /// <param name="Name">The name that others see.</param>
    /// <param name="Role">What they may do.</param>
    /// <param name="Organisation">Id or key of their organisation; null when they belong to none.</param>
    /// <param name="Password">Password; null to make one and print it.</param>
    public sealed record AddPerson(string Email, string Name, PersonRole Role, string? Organisation, string? Password) : VerbRequest;

    /// <summary>Make a token for a person's program.</summary>
    /// <param name="Email">Whose it is to be.</param>
    /// <param name="Name">What their list of tokens calls it.</param>
    public sealed record CreateToken(string Email, string Name) : VerbRequest;

    /// <summary>Add load data.</summary>
    /// <param name="Threads">New threads, at least one.</param>
    /// <param name="Posts">New posts in all of them together, at least one each.</param>
    /// <param name="People">How many people write them.</param>
    /// <param name="Events">New events, around the month of today.</param>
    public sealed record Seed(int Threads, int Posts, int People, int Events = 0) : VerbRequest;

    /// <summary>Bring the database to the model of this program; whoever carries out a verb has done so already.</summary>
    public sealed record Migrate : VerbRequest;

    /// <summary>Copy the database into a file.</summary>
    /// <param name="File">Absolute path; nothing may be there yet.</param>
    public sealed record Backup(string File) : VerbRequest;

    /// <summary>Put the database of a backup in the place of the present one.</summary>
    /// <param name="File">Absolute path of the backup.</param>
    public sealed record Restore(string File) : VerbRequest;
}
