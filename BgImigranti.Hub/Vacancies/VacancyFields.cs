namespace BgImigranti.Hub.Vacancies;

/// <summary>Names of the fields of vacancies, in forms and in the API.</summary>
public static class VacancyFields
{
    public const string Employer = "employer";

    public const string Town = "town";

    public const string PayFrom = "pay-from";

    public const string PayTo = "pay-to";

    public const string PayPeriod = "pay-period";

    public const string PayKind = "pay-kind";

    public const string Contract = "contract";

    public const string Housing = "housing";

    public const string Transport = "transport";

    public const string BulgarianLevel = "bulgarian-level";

    public const string Permit = "permit";

    public const string ApplyPhone = "apply-phone";

    public const string ApplyEmail = "apply-email";

    public const string ApplyUrl = "apply-url";
}
