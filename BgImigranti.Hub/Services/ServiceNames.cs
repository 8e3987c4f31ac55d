namespace BgImigranti.Hub.Services;

/// <summary>What needs and audiences are called in the current language.</summary>
public static class ServiceNames
{
    /// <summary>A need, as it stands on cards and in lists.</summary>
    public static string For(ServiceNeed need) => need switch
    {
        ServiceNeed.Legal => ServicesText.NeedLegal,
        ServiceNeed.Documents => ServicesText.NeedDocuments,
        ServiceNeed.Business => ServicesText.NeedBusiness,
        ServiceNeed.Training => ServicesText.NeedTraining,
        ServiceNeed.Civic => ServicesText.NeedCivic,
        ServiceNeed.Language => ServicesText.NeedLanguage,
        ServiceNeed.Work => ServicesText.NeedWork,
        ServiceNeed.Health => ServicesText.NeedHealth,
        ServiceNeed.Social => ServicesText.NeedSocial,
        ServiceNeed.Culture => ServicesText.NeedCulture,
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, message: null),
    };

    /// <summary>An audience, as it stands after „За кого“.</summary>
    public static string For(ServiceAudience audience) => audience switch
    {
        ServiceAudience.Everyone => ServicesText.ForEveryone,
        ServiceAudience.Workers => ServicesText.ForWorkers,
        ServiceAudience.Families => ServicesText.ForFamilies,
        ServiceAudience.Students => ServicesText.ForStudents,
        ServiceAudience.Refugees => ServicesText.ForRefugees,
        ServiceAudience.TemporaryProtection => ServicesText.ForTemporaryProtection,
        ServiceAudience.LongTerm => ServicesText.ForLongTerm,
        ServiceAudience.Entrepreneurs => ServicesText.ForEntrepreneurs,
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, message: null),
    };
}
