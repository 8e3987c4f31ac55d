using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Operations;

/// <summary>Refusals of the command line, which speaks English only.</summary>
internal static class VerbRefusal
{
    public static RefusalException Because(string text) => new("verb-refused", StatusCodes.Status409Conflict, () => text);
}
