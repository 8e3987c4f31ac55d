using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Events.Planning;

/// <summary>Why something cannot be done to a date.</summary>
internal static class PlanningRefusals
{
    /// <summary>Code of the refusal of a change that started from an older version.</summary>
    public const string ConflictCode = "date-conflict";

    public static RefusalException Conflict() => new(ConflictCode, StatusCodes.Status409Conflict, () => PlanningText.DateConflict);

    public static RefusalException Unknown() => new("date-unknown", StatusCodes.Status404NotFound, () => PlanningText.DateUnknown);

    /// <summary>It is in no state for that.</summary>
    public static RefusalException Impossible(string code, Func<string> text) => new(code, StatusCodes.Status409Conflict, text);

    /// <summary>What was typed cannot be taken.</summary>
    public static RefusalException Wrong(string code, Func<string> text) => new(code, StatusCodes.Status422UnprocessableEntity, text);
}
