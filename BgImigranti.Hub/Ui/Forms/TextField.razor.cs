using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Ui.Forms;

public sealed partial class TextField
{
    /// <summary>Name and id of the field.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What the reader calls it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What was typed; never a password.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary><c>text</c>, <c>email</c> or <c>password</c>.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>What browsers and password managers know it as (WCAG 1.3.5).</summary>
    [Parameter, EditorRequired]
    public required string Autocomplete { get; set; }

    /// <summary>What to know before filling it in.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Faults of the form; those of this field are shown with it.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    private string? Error => Errors.FirstOrDefault(error => error.Field == Name)?.Text;

    private string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Name}-hint",
        (null, _) => $"{Name}-error",
        _ => $"{Name}-error {Name}-hint",
    };
}
