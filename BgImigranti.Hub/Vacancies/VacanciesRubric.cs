using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Vacancies.Components;

namespace BgImigranti.Hub.Vacancies;

/// <summary>The rubric of vacancies.</summary>
public sealed class VacanciesRubric : IRubric
{
    /// <summary>The kind of its items.</summary>
    public const string KindName = "vacancy";

    /// <summary>Its word in addresses, and its stream.</summary>
    public const string PathName = "vacancies";

    public string Kind => KindName;

    public string Path => PathName;

    public int Order => 50;

    public string Name => VacanciesText.RubricName;

    public string ItemName => VacanciesText.ItemName;

    public string NewItemName => VacanciesText.NewItem;

    public string IconName => "briefcase";

    public Type FieldsForm => typeof(VacancyForm);

    public Type? FieldsView => typeof(VacancyFieldList);

    public Type? CardFields => typeof(VacancyCardFields);

    public SharedItem Create(NewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new Vacancy
        {
            OrganisationId = item.OrganisationId,
            AuthorId = item.AuthorId,
            SourceLanguageCode = item.SourceLanguageCode,
            CreatedAt = item.CreatedAt,
        };
    }

    public void ReadFields(FieldReader reader, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(reader);
        VacancyFieldMapper.Read(reader, (Vacancy)item);
    }

    public IReadOnlyList<FieldDefinition> FieldDefinitions { get; } =
    [
        FieldDefinition.Text(VacancyFields.Employer, () => VacanciesText.EmployerLabel),
        FieldDefinition.Town(VacancyFields.Town, () => VacanciesText.TownLabel),
        FieldDefinition.Euro(VacancyFields.PayFrom, () => VacanciesText.PayFromLabel),
        FieldDefinition.Euro(VacancyFields.PayTo, () => VacanciesText.PayToLabel),
        FieldDefinition.Code<PayPeriod>(VacancyFields.PayPeriod, () => VacanciesText.PayPeriodLabel, VacancyFieldNames.For),
        FieldDefinition.Code<PayKind>(VacancyFields.PayKind, () => VacanciesText.PayKindLabel, VacancyFieldNames.For),
        FieldDefinition.Code<ContractKind>(VacancyFields.Contract, () => VacanciesText.ContractLabel, VacancyFieldNames.For),
        FieldDefinition.Code<BulgarianLevel>(VacancyFields.BulgarianLevel, () => VacanciesText.LevelLabel, VacancyFieldNames.For),
        FieldDefinition.Flag(VacancyFields.Housing, () => VacanciesText.HousingYes),
        FieldDefinition.Flag(VacancyFields.Transport, () => VacanciesText.TransportYes),
        FieldDefinition.Code<PermitHelp>(VacancyFields.Permit, () => VacanciesText.PermitLabel, VacancyFieldNames.For),
        FieldDefinition.Text(VacancyFields.ApplyPhone, () => VacanciesText.ApplyPhoneLabel),
        FieldDefinition.Text(VacancyFields.ApplyEmail, () => VacanciesText.ApplyEmailLabel),
        FieldDefinition.Text(VacancyFields.ApplyUrl, () => VacanciesText.ApplyUrlLabel),
    ];

    public FieldValues WriteFields(SharedItem item) => VacancyFieldMapper.Write((Vacancy)item);

    /// <summary>
    /// A vacancy without an end would be a promise that nobody keeps; one without an employer or a way to apply helps nobody.
    /// </summary>
    public void RequirePublishable(SharedItem item, IReadOnlyCollection<string> languages)
    {
        var vacancy = (Vacancy)item;
        List<Func<string>> missing = [];
        if (vacancy.Employer.Length == 0)
        {
            missing.Add(() => VacanciesText.EmployerMissing);
        }

        if (!vacancy.HasWayToApply)
        {
            missing.Add(() => VacanciesText.ApplyMissing);
        }

        if (vacancy.ExpiresAt is null)
        {
            missing.Add(() => VacanciesText.ExpiryMissing);
        }

        if (missing.Count > 0)
        {
            throw new RefusalException(
                "vacancy-incomplete", StatusCodes.Status422UnprocessableEntity,
                () => string.Join('\n', missing.Select(sentence => sentence())));
        }
    }
}
