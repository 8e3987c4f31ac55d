namespace BgImigranti.Hub.Accounts;

/// <summary>Keeps a text whose writer had to sign in first; implemented by whoever owns such texts.</summary>
public interface IDraftStore
{
    /// <summary>Keeps the text for the person, who has just signed in. The values come from a form and are not checked yet.</summary>
    Task SaveAsync(long personId, string key, string title, string body, CancellationToken cancellation);
}
