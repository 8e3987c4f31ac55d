namespace BgImigranti.Hub.Ui.Forms;

/// <summary>
/// Says what an endpoint of the API reads by itself, for the document that describes the API: the framework knows only of bodies that
/// it binds, and answers malformed ones in its own way.
/// </summary>
/// <param name="Type">Type of the body.</param>
public sealed record JsonBodyMetadata(Type Type);
