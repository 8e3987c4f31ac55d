namespace BgImigranti.Hub.Vacancies;

/// <summary>What a pay is computed by.</summary>
public enum PayPeriod
{
    Month,

    Hour,
}
