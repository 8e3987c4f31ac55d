namespace BgImigranti.Hub.Vacancies.Terms;

/// <summary>What a pay is reckoned by.</summary>
public enum PayPeriod
{
    Month,

    Hour,
}
