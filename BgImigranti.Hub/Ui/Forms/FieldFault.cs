namespace BgImigranti.Hub.Ui.Forms;

/// <summary>Why a form was refused.</summary>
/// <param name="Field">Id of the field it concerns; empty when it concerns the whole form.</param>
/// <param name="Text">A whole sentence in the reader's language.</param>
public sealed record FieldFault(string Field, string Text)
{
    /// <summary>A fault of the whole form.</summary>
    public static FieldFault OfForm(string text) => new("", text);
}
