namespace BgImigranti.Hub.Tests.Durability;

/// <summary>A post that somebody sent: the answer is null while the hub has not acknowledged it.</summary>
internal sealed record WrittenPost(long Thread, string Key, string Body)
{
    public long? Id { get; set; }

    public int? Number { get; set; }
}
