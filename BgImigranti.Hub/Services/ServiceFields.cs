namespace BgImigranti.Hub.Services;

/// <summary>Names of the fields of services, in forms and in the API.</summary>
public static class ServiceFields
{
    public const string Need = "need";

    public const string ForWhom = "for-whom";

    public const string Languages = "languages";

    public const string Fee = "fee";

    public const string Town = "town";

    public const string PlaceBg = "place-bg";

    public const string PlaceEn = "place-en";

    public const string Phone = "phone";

    public const string Email = "email";

    public const string Hours = "hours";

    public const string Exceptions = "exceptions";

    public const string ByAppointment = "by-appointment";
}
