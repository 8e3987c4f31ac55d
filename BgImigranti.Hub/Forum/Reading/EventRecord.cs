using System.Linq.Expressions;
using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>A line of a timeline with the thread it belongs to.</summary>
internal sealed record EventRecord
{
    /// <summary>Lines of timelines.</summary>
    internal static readonly Expression<Func<HubDbContext, IQueryable<EventRecord>>> Source = db =>
        from line in db.Set<ThreadEvent>()
        join person in db.Set<Person>() on line.PersonId equals person.Id
        select new EventRecord
        {
            ThreadId = line.ThreadId,
            View = new ThreadEventView
            {
                Id = line.Id,
                AfterNumber = line.AfterNumber,
                Kind = line.Kind,
                PersonName = person.DisplayName,
                PostNumber = line.PostNumber,
                Reason = line.Reason,
                At = line.At,
            },
        };

    public required long ThreadId { get; init; }

    public required ThreadEventView View { get; init; }
}
