using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Publishing.Reading;

namespace BgImigranti.Hub.Publishing.Components;

/// <summary>Shows items at the head of their discussions.</summary>
internal sealed class ItemThreadSubjects(ItemQueries items) : IThreadSubjects
{
    public async Task<ThreadSubject?> FindAsync(long subjectId, CancellationToken cancellation) =>
        (await items.CardsAsync([subjectId], cancellation)).GetValueOrDefault(subjectId) is { } card
            ? new ThreadSubject(typeof(SubjectCard), new Dictionary<string, object> { [nameof(SubjectCard.Card)] = card })
            : null;
}
