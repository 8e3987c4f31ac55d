namespace BgImigranti.Hub.Ui.Forms;

/// <summary>Why a form was refused.</summary>
/// <param name="Field">Id of the field it concerns; empty when it concerns the whole form.</param>
/// <param name="Text">A whole sentence in the reader's language.</param>
public sealed record FieldError(string Field, string Text)
{
    /// <summary>A fault of the whole form.</summary>
    public static FieldError ForForm(string text) => new("", text);
}
