namespace BgImigranti.Hub.Registrations.Forms;

/// <summary>Names of the fields of the form, which are their ids too.</summary>
public static class RegistrationFields
{
    public const string Date = "date";
    public const string Name = "name";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Seats = "seats";
    public const string Reminders = "reminders";

    /// <summary>Somebody would rather wait than be refused.</summary>
    public const string Waits = "waits";

    /// <summary>What no person sees and machines fill in.</summary>
    public const string Trap = "website";

    public const string Note = "note";
}
