namespace BgImigranti.Hub.Forum;

/// <summary>Shows what a thread discusses, when it is something that was shared: the shared things stand on a storey above.</summary>
public interface IThreadSubjects
{
    /// <summary>
    /// The subject as everybody who may read the thread may see it; null when it is not to be shown, or none of this source.
    /// </summary>
    Task<ThreadSubject?> FindAsync(long subjectId, CancellationToken cancellation);
}
