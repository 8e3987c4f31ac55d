namespace BgImigranti.Hub.Events.Conflicts;

/// <summary>What two things want at the same time.</summary>
public enum ConflictKind
{
    /// <summary>The same place.</summary>
    Place,

    /// <summary>The same people of one organisation: whoever wrote both, or the same telephone or address.</summary>
    People,

    /// <summary>An organisation that takes part in both, where one of them is held together with others.</summary>
    Organisations,

    /// <summary>The day is a public holiday of Bulgaria.</summary>
    Holiday,
}
