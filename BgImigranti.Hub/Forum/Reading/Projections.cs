using BgImigranti.Hub.Data;

namespace BgImigranti.Hub.Forum.Reading;

/// <summary>
/// The sources of what is shown, to be asked as one likes. Pages and the live stream share them, so that both always look alike.
/// </summary>
internal static class Projections
{
    private static readonly Func<HubDbContext, IQueryable<PostRecord>> PostsOf = PostRecord.Source.Compile();
    private static readonly Func<HubDbContext, IQueryable<ThreadHeadView>> HeadsOf = ThreadHeadView.Source.Compile();
    private static readonly Func<HubDbContext, IQueryable<ThreadRow>> RowsOf = ThreadRow.Source.Compile();
    private static readonly Func<HubDbContext, IQueryable<EventRecord>> EventsOf = EventRecord.Source.Compile();

    extension(HubDbContext db)
    {
        /// <summary><see cref="PostRecord.Source"/>, to be asked as one likes.</summary>
        public IQueryable<PostRecord> PostRecords => PostsOf(db);

        /// <summary><see cref="ThreadHeadView.Source"/>, to be asked as one likes.</summary>
        public IQueryable<ThreadHeadView> ThreadHeads => HeadsOf(db);

        /// <summary><see cref="ThreadRow.Source"/>, to be asked as one likes.</summary>
        public IQueryable<ThreadRow> ThreadRows => RowsOf(db);

        /// <summary><see cref="EventRecord.Source"/>, to be asked as one likes.</summary>
        public IQueryable<EventRecord> EventRecords => EventsOf(db);
    }
}
