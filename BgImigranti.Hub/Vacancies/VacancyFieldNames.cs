namespace BgImigranti.Hub.Vacancies;

/// <summary>What the terms of a vacancy are called in the current language.</summary>
public static class VacancyFieldNames
{
    /// <summary>A sort of contract.</summary>
    public static string For(ContractKind contract) => contract switch
    {
        ContractKind.Permanent => VacanciesText.ContractPermanent,
        ContractKind.FixedTerm => VacanciesText.ContractFixedTerm,
        ContractKind.Seasonal => VacanciesText.ContractSeasonal,
        ContractKind.PartTime => VacanciesText.ContractPartTime,
        _ => VacanciesText.ContractCivil,
    };

    /// <summary>A level of Bulgarian that is asked for.</summary>
    public static string For(BulgarianLevel level) => level switch
    {
        BulgarianLevel.None => VacanciesText.LevelNone,
        BulgarianLevel.A1 => VacanciesText.LevelA1,
        BulgarianLevel.A2 => VacanciesText.LevelA2,
        BulgarianLevel.B1 => VacanciesText.LevelB1,
        BulgarianLevel.B2 => VacanciesText.LevelB2,
        _ => VacanciesText.LevelC1,
    };

    /// <summary>Whether the employer arranges a permit.</summary>
    public static string For(PermitHelp permit) => permit switch
    {
        PermitHelp.Yes => VacanciesText.PermitYes,
        PermitHelp.No => VacanciesText.PermitNo,
        _ => VacanciesText.PermitUnknown,
    };

    /// <summary>What a pay is computed by.</summary>
    public static string For(PayPeriod period) => period == PayPeriod.Month ? VacanciesText.PeriodMonth : VacanciesText.PeriodHour;

    /// <summary>Before or after taxes.</summary>
    public static string For(PayKind kind) => kind == PayKind.Gross ? VacanciesText.KindGross : VacanciesText.KindNet;
}
