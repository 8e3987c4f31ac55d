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

    public Type FactsForm => typeof(VacancyForm);

    public Type? FactsView => typeof(VacancyTerms);

    public Type? CardFacts => typeof(VacancyCardFacts);

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

    public void ReadFacts(FactsReader facts, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(facts);
        VacancyFacts.Read(facts, (Vacancy)item);
    }

    public IReadOnlyList<NamedFact> NamedFacts { get; } =
    [
        NamedFact.Text(VacancyFields.Employer, () => VacanciesText.EmployerLabel),
        NamedFact.Town(VacancyFields.Town, () => VacanciesText.TownLabel),
        NamedFact.Euro(VacancyFields.PayFrom, () => VacanciesText.PayFromLabel),
        NamedFact.Euro(VacancyFields.PayTo, () => VacanciesText.PayToLabel),
        NamedFact.Code<PayPeriod>(VacancyFields.PayPeriod, () => VacanciesText.PayPeriodLabel, TermNames.Of),
        NamedFact.Code<PayKind>(VacancyFields.PayKind, () => VacanciesText.PayKindLabel, TermNames.Of),
        NamedFact.Code<ContractKind>(VacancyFields.Contract, () => VacanciesText.ContractLabel, TermNames.Of),
        NamedFact.Code<BulgarianLevel>(VacancyFields.BulgarianLevel, () => VacanciesText.LevelLabel, TermNames.Of),
        NamedFact.Flag(VacancyFields.Housing, () => VacanciesText.HousingYes),
        NamedFact.Flag(VacancyFields.Transport, () => VacanciesText.TransportYes),
        NamedFact.Code<PermitHelp>(VacancyFields.Permit, () => VacanciesText.PermitLabel, TermNames.Of),
        NamedFact.Text(VacancyFields.ApplyPhone, () => VacanciesText.ApplyPhoneLabel),
        NamedFact.Text(VacancyFields.ApplyEmail, () => VacanciesText.ApplyEmailLabel),
        NamedFact.Text(VacancyFields.ApplyUrl, () => VacanciesText.ApplyUrlLabel),
    ];

    public FactsFields WriteFacts(SharedItem item) => VacancyFacts.Write((Vacancy)item);

    /// <summary>A vacancy without an end would be a promise that nobody keeps; one without an employer or a way to apply helps nobody.</summary>
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
                "vacancy-incomplete", StatusCodes.Status422UnprocessableEntity, () => string.Join('\n', missing.Select(sentence => sentence())));
        }
    }
}
