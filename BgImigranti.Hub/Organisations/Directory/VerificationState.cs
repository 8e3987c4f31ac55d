using System.Globalization;

namespace BgImigranti.Hub.Organisations.Directory;

/// <summary>How far the facts of an organisation can be believed, in words.</summary>
public static class VerificationState
{
    /// <summary>In a few words; empty when nothing is known about it.</summary>
    public static string For(OrganisationView organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.DetailsOfYear is { } year
            ? string.Format(CultureInfo.CurrentCulture, OrganisationsText.DetailsOfYearShort, year)
            : organisation.DetailsCheckedOn is { } day
                ? string.Format(CultureInfo.CurrentCulture, OrganisationsText.DetailsCheckedShort, VerificationDates.Words(day))
            : "";
    }

    /// <summary>The day of the promised check has passed.</summary>
    public static bool IsOverdue(OrganisationView organisation, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.NextCheckOn < VerificationDates.Today(clock);
    }
}
