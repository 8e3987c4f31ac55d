namespace BgImigranti.Hub.Data;

/// <summary>
/// What an operation of <see cref="HubWriter"/> works with: a context inside the transaction and the voice of the streams.
/// </summary>
public sealed class WriteScope
{
    private readonly List<PendingChange> _pending;
    private readonly HashSet<WriteLock> _held;

    internal WriteScope(HubDbContext db, DateTime now)
        : this(db, now, [], [])
    {
    }

    private WriteScope(HubDbContext db, DateTime now, List<PendingChange> change, HashSet<WriteLock> held)
    {
        Db = db;
        Now = now;
        _pending = change;
        _held = held;
    }

    /// <summary>The context; changes left in it are saved when the operation ends.</summary>
    public HubDbContext Db { get; }

    /// <summary>The instant of this operation, UTC, whole microseconds.</summary>
    public DateTime Now { get; }

    internal IReadOnlyList<PendingChange> Pending => _pending;

    /// <summary>The same operation as of another instant: for content that comes with a past of its own.</summary>
    internal WriteScope AsOf(DateTime moment) => new(Db, moment, _pending, _held);

    /// <summary>
    /// Lets operations on the same thing pass one after the other, until the end of the transaction. On SQLite they do anyway, but the
    /// order of <see cref="LockLevel"/> is held there too, so that a mistake shows on either engine.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// A lock of a later level is held already: another operation could wait the other way round.
    /// </exception>
    public async Task LockAsync(WriteLock wanted)
    {
        if (_held.Contains(wanted))
        {
            return;
        }

        if (_held.Count > 0 && _held.MaxBy(held => held.Level) is var last && last.Level > wanted.Level)
        {
            throw new InvalidOperationException(
                $"{wanted.Name} is asked for while {last.Name} is held; {wanted.Level} comes before {last.Level}.");
        }

        await Db.LockAsync(wanted);
        _held.Add(wanted);
    }

    /// <summary>Says that something changed. It is numbered and logged in this transaction and told after the commit.</summary>
    /// <param name="stream">The stream that followers listen to.</param>
    /// <param name="kind">What happened, kebab-case.</param>
    /// <param name="subjectId">Id of what changed.</param>
    public void Emit(string stream, string kind, long subjectId) => _pending.Add(new PendingChange(stream, kind, () => subjectId));

    /// <summary>The same for a subject whose id is known only once it is saved.</summary>
    public void Emit(string stream, string kind, Func<long> subjectId) => _pending.Add(new PendingChange(stream, kind, subjectId));

    internal readonly record struct PendingChange(string Stream, string Kind, Func<long> SubjectId);
}
