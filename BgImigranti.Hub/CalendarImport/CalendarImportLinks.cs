using System.Globalization;

namespace BgImigranti.Hub.CalendarImport;

/// <summary>Addresses of the external calendars, relative to the language prefix.</summary>
public static class CalendarImportLinks
{
    /// <summary>All of them; a new one is posted here.</summary>
    public const string All = "admin/calendars";

    /// <summary>What was done, said on the page that follows.</summary>
    public const string DoneField = "done";

    /// <summary>One of them; what is changed of it is posted here.</summary>
    public static string Source(long id) => Invariant($"{All}/{id}");

    /// <summary>The same after something was done; at its beginning, for a browser would keep the place that a form was sent to.</summary>
    public static string Done(long id, string done) => Invariant($"{All}/{id}?{DoneField}={done}#main");

    /// <summary>The list after a source was removed.</summary>
    public static string Removed => $"{All}?{DoneField}=removed#main";

    /// <summary>Where a file is posted.</summary>
    public static string File(long id) => Invariant($"{All}/{id}/file");

    /// <summary>Where is posted that it is to be fetched now.</summary>
    public static string Fetch(long id) => Invariant($"{All}/{id}/fetch");

    /// <summary>Where is posted that it is to be removed.</summary>
    public static string Remove(long id) => Invariant($"{All}/{id}/remove");

    private static string Invariant(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
