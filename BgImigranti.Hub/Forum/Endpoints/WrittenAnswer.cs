namespace BgImigranti.Hub.Forum.Endpoints;

/// <summary>Answer to a post or thread that was written.</summary>
/// <param name="Id">Id of the post.</param>
/// <param name="Number">Its number in the thread.</param>
/// <param name="Url">Its address on this site.</param>
public sealed record WrittenAnswer(long Id, int Number, string Url);
