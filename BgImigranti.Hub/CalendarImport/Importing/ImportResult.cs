namespace BgImigranti.Hub.CalendarImport.Importing;

/// <summary>What taking a unit came to.</summary>
/// <param name="IsAdded">It is new here.</param>
/// <param name="IsChanged">It was here and was changed.</param>
/// <param name="IsKept">Something in it stayed as it was edited here, though the file says otherwise.</param>
/// <param name="Notices">What in it could not be taken.</param>
internal sealed record ImportResult(bool IsAdded, bool IsChanged, bool IsKept, IReadOnlyList<Func<string>> Notices);
