using System.Globalization;

namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>How far the facts of an organisation can be believed, in words.</summary>
public static class FactsState
{
    /// <summary>In a few words; empty when nothing is known about it.</summary>
    public static string Of(OrganisationView organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.FactsOfYear is { } year ? string.Format(CultureInfo.CurrentCulture, OrganisationsText.FactsOfYearShort, year)
            : organisation.FactsCheckedOn is { } day ? string.Format(CultureInfo.CurrentCulture, OrganisationsText.FactsCheckedShort, FactsDates.Words(day))
            : "";
    }

    /// <summary>The day of the promised check has passed.</summary>
    public static bool IsOverdue(OrganisationView organisation, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.NextCheckOn < FactsDates.Today(clock);
    }
}
