namespace BgImigranti.Hub.Vacancies;

/// <summary>What a pay is reckoned by.</summary>
public enum PayPeriod
{
    Month,

    Hour,
}
