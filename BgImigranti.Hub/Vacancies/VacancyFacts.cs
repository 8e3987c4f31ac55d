using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Vacancies;

/// <summary>The facts of vacancies between what is typed and what is kept.</summary>
internal static class VacancyFacts
{
    public static void Read(FactsReader facts, Vacancy vacancy)
    {
        vacancy.Employer = facts.Line(VacancyFields.Employer, Vacancy.LongestEmployer, () => VacanciesText.EmployerLabel);
        vacancy.TownCode = facts.Town(VacancyFields.Town, () => VacanciesText.TownLabel);
        ReadPay(facts, vacancy);
        vacancy.Contract = Known<ContractKind>(facts, VacancyFields.Contract, () => VacanciesText.ContractLabel);
        vacancy.HasHousing = facts.Flag(VacancyFields.Housing);
        vacancy.HasTransport = facts.Flag(VacancyFields.Transport);
        vacancy.BulgarianLevel = Known<BulgarianLevel>(facts, VacancyFields.BulgarianLevel, () => VacanciesText.LevelLabel);
        vacancy.Permit = facts.Code(VacancyFields.Permit, PermitHelp.Unknown, () => VacanciesText.PermitLabel);
        vacancy.ApplyPhone = facts.Phone(VacancyFields.ApplyPhone, () => VacanciesText.ApplyPhoneLabel);
        vacancy.ApplyEmail = facts.Email(VacancyFields.ApplyEmail, () => VacanciesText.ApplyEmailLabel);
        vacancy.ApplyUrl = facts.WebAddress(VacancyFields.ApplyUrl, () => VacanciesText.ApplyUrlLabel);
    }

    public static FactsFields Write(Vacancy vacancy) => new()
    {
        { VacancyFields.Employer, vacancy.Employer },
        { VacancyFields.Town, vacancy.TownCode },
        { VacancyFields.PayFrom, Euro(vacancy.PayFromCents) },
        { VacancyFields.PayTo, Euro(vacancy.PayToCents) },
        { VacancyFields.PayPeriod, Codes.Of(vacancy.PayPeriod) },
        { VacancyFields.PayKind, Codes.Of(vacancy.PayKind) },
        { VacancyFields.Contract, vacancy.Contract is { } contract ? Codes.Of(contract) : null },
        { VacancyFields.Housing, vacancy.HasHousing },
        { VacancyFields.Transport, vacancy.HasTransport },
        { VacancyFields.BulgarianLevel, vacancy.BulgarianLevel is { } level ? Codes.Of(level) : null },
        { VacancyFields.Permit, Codes.Of(vacancy.Permit) },
        { VacancyFields.ApplyPhone, vacancy.ApplyPhone },
        { VacancyFields.ApplyEmail, vacancy.ApplyEmail },
        { VacancyFields.ApplyUrl, vacancy.ApplyUrl },
    };

    private static void ReadPay(FactsReader facts, Vacancy vacancy)
    {
        vacancy.PayFromCents = Sum(facts, VacancyFields.PayFrom, () => VacanciesText.PayFromLabel);
        vacancy.PayToCents = Sum(facts, VacancyFields.PayTo, () => VacanciesText.PayToLabel);
        if (vacancy.PayFromCents > vacancy.PayToCents)
        {
            facts.Note(() => VacanciesText.PayToLabel, () => VacanciesText.PayToLess);
        }

        vacancy.PayPeriod = facts.Code(VacancyFields.PayPeriod, PayPeriod.Month, () => VacanciesText.PayPeriodLabel);
        vacancy.PayKind = facts.Code(VacancyFields.PayKind, PayKind.Gross, () => VacanciesText.PayKindLabel);
    }

    private static int? Sum(FactsReader facts, string field, Func<string> label)
    {
        var cents = facts.EuroCents(field, label);
        if (cents == 0)
        {
            facts.Note(label, () => VacanciesText.PayNothing);
        }

        return cents;
    }

    private static TEnum? Known<TEnum>(FactsReader facts, string field, Func<string> label)
        where TEnum : struct, Enum =>
        facts.Fields[field].Length == 0 ? null : facts.Code(field, default(TEnum), label);

    private static string? Euro(int? cents) => cents is { } known ? (known / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null;
}
