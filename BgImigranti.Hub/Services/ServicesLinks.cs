using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Services;

/// <summary>Addresses of services besides those of all items, relative to the language prefix.</summary>
public static class ServicesLinks
{
    /// <summary>The list, as far as a filter reaches, at one of its pages.</summary>
    public static string List(ServiceFilter filter, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        (string Name, string? Value)[] requested =
        [
            (ServiceFilter.TownField, filter.Town?.Code),
            (ServiceFilter.NeedField, filter.Need is { } need ? Codes.For(need) : null),
            (ServiceFilter.LanguageField, filter.Spoken?.Code),
            (ServiceFilter.OpenField, filter.IsOpenNow ? "1" : null),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var query = string.Join('&', requested.Where(field => field.Value is not null).Select(field => $"{field.Name}={field.Value}"));
        return query.Length == 0 ? ServicesRubric.PathName : $"{ServicesRubric.PathName}?{query}";
    }
}
