using System.Globalization;
using BgImigranti.Hub.Publishing.Fields;

namespace BgImigranti.Hub.Vacancies;

/// <summary>The fields of vacancies between what is typed and what is kept.</summary>
internal static class VacancyFieldMapper
{
    public static void Read(FieldReader reader, Vacancy vacancy)
    {
        vacancy.Employer = reader.Line(VacancyFields.Employer, Vacancy.MaxEmployerLength, () => VacanciesText.EmployerLabel);
        vacancy.TownCode = reader.Town(VacancyFields.Town, () => VacanciesText.TownLabel);
        ReadPay(reader, vacancy);
        vacancy.Contract = Known<ContractKind>(reader, VacancyFields.Contract, () => VacanciesText.ContractLabel);
        vacancy.HasHousing = reader.Flag(VacancyFields.Housing);
        vacancy.HasTransport = reader.Flag(VacancyFields.Transport);
        vacancy.BulgarianLevel = Known<BulgarianLevel>(reader, VacancyFields.BulgarianLevel, () => VacanciesText.LevelLabel);
        vacancy.Permit = reader.Code(VacancyFields.Permit, PermitHelp.Unknown, () => VacanciesText.PermitLabel);
        vacancy.ApplyPhone = reader.Phone(VacancyFields.ApplyPhone, () => VacanciesText.ApplyPhoneLabel);
        vacancy.ApplyEmail = reader.Email(VacancyFields.ApplyEmail, () => VacanciesText.ApplyEmailLabel);
        vacancy.ApplyUrl = reader.WebAddress(VacancyFields.ApplyUrl, () => VacanciesText.ApplyUrlLabel);
    }

    public static FieldValues Write(Vacancy vacancy) => new()
    {
        { VacancyFields.Employer, vacancy.Employer },
        { VacancyFields.Town, vacancy.TownCode },
        { VacancyFields.PayFrom, Euro(vacancy.PayFromCents) },
        { VacancyFields.PayTo, Euro(vacancy.PayToCents) },
        { VacancyFields.PayPeriod, Codes.For(vacancy.PayPeriod) },
        { VacancyFields.PayKind, Codes.For(vacancy.PayKind) },
        { VacancyFields.Contract, vacancy.Contract is { } contract ? Codes.For(contract) : null },
        { VacancyFields.Housing, vacancy.HasHousing },
        { VacancyFields.Transport, vacancy.HasTransport },
        { VacancyFields.BulgarianLevel, vacancy.BulgarianLevel is { } level ? Codes.For(level) : null },
        { VacancyFields.Permit, Codes.For(vacancy.Permit) },
        { VacancyFields.ApplyPhone, vacancy.ApplyPhone },
        { VacancyFields.ApplyEmail, vacancy.ApplyEmail },
        { VacancyFields.ApplyUrl, vacancy.ApplyUrl },
    };

    private static void ReadPay(FieldReader reader, Vacancy vacancy)
    {
        vacancy.PayFromCents = Sum(reader, VacancyFields.PayFrom, () => VacanciesText.PayFromLabel);
        vacancy.PayToCents = Sum(reader, VacancyFields.PayTo, () => VacanciesText.PayToLabel);
        if (vacancy.PayFromCents > vacancy.PayToCents)
        {
            reader.Note(() => VacanciesText.PayToLabel, () => VacanciesText.PayToLess);
        }

        vacancy.PayPeriod = reader.Code(VacancyFields.PayPeriod, PayPeriod.Month, () => VacanciesText.PayPeriodLabel);
        vacancy.PayKind = reader.Code(VacancyFields.PayKind, PayKind.Gross, () => VacanciesText.PayKindLabel);
    }

    private static int? Sum(FieldReader reader, string field, Func<string> label)
    {
        var cents = reader.EuroCents(field, label);
        if (cents == 0)
        {
            reader.Note(label, () => VacanciesText.PayNothing);
        }

        return cents;
    }

    private static TEnum? Known<TEnum>(FieldReader reader, string field, Func<string> label)
        where TEnum : struct, Enum =>
        reader.Fields[field].Length == 0 ? null : reader.Code(field, default(TEnum), label);

    private static string? Euro(int? cents) => cents is { } known ? (known / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null;
}
