using BgImigranti.Hub.Localization;
using BgImigranti.Hub.OpeningHours;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Services.Components;
using BgImigranti.Hub.Ui;

namespace BgImigranti.Hub.Services;

/// <summary>The rubric of services.</summary>
public sealed class ServicesRubric : IRubric
{
    /// <summary>The kind of its items.</summary>
    public const string KindName = "service";

    /// <summary>Its word in addresses, and its stream.</summary>
    public const string PathName = "services";

    public string Kind => KindName;

    public string Path => PathName;

    public int Order => 40;

    public string Name => ServicesText.RubricName;

    public string ItemName => ServicesText.ItemName;

    public string NewItemName => ServicesText.NewItem;

    public string IconName => "service";

    public Type FactsForm => typeof(ServiceForm);

    public Type? FactsView => typeof(ServiceFacts);

    public Type? CardFacts => typeof(ServiceCardFacts);

    /// <inheritdoc />
    public int? MonthsBetweenChecks => 3;

    public SharedItem Create(NewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new Service
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
        var service = (Service)item;
        service.Need = facts.Fields[ServiceFields.Need].Length == 0 ? null : facts.Code(ServiceFields.Need, ServiceNeed.Legal, () => ServicesText.NeedLabel);
        service.AudienceCodes = CodeList.Write([.. facts.CodeList<ServiceAudience>(ServiceFields.ForWhom, () => ServicesText.ForWhomLabel).Select(Codes.Of)]);
        service.LanguageCodes = CodeList.Write(facts.Languages(ServiceFields.Languages, () => ServicesText.LanguagesLabel));
        service.FeeCents = facts.EuroCents(ServiceFields.Fee, () => ServicesText.FeeLabel);
        service.Town = facts.Town(ServiceFields.Town, () => ServicesText.TownLabel);
        service.PlaceBg = facts.Line(ServiceFields.PlaceBg, Service.PlaceLength, () => ServicesText.PlaceBgLabel);
        service.PlaceEn = facts.Line(ServiceFields.PlaceEn, Service.PlaceLength, () => ServicesText.PlaceEnLabel);
        service.Phone = facts.Phone(ServiceFields.Phone, () => ServicesText.PhoneLabel);
        service.Email = facts.Email(ServiceFields.Email, () => ServicesText.EmailLabel);
        service.Hours = facts.Read("", () => ServicesText.HoursLabel, () => WeeklyHours.Parse(facts.Fields[ServiceFields.Hours]).ToString());
        service.Exceptions = facts.Read("", () => ServicesText.ExceptionsLabel, () => HoursExceptions.Parse(facts.Fields[ServiceFields.Exceptions]).ToString());
        service.IsByAppointment = facts.Flag(ServiceFields.ByAppointment);
    }

    public IReadOnlyList<NamedFact> NamedFacts { get; } =
    [
        NamedFact.Code<ServiceNeed>(ServiceFields.Need, () => ServicesText.NeedLabel, ServiceNames.Of),
        NamedFact.Code<ServiceAudience>(ServiceFields.ForWhom, () => ServicesText.ForWhomLabel, ServiceNames.Of),
        NamedFact.Languages(ServiceFields.Languages, () => ServicesText.LanguagesLabel),
        NamedFact.Euro(ServiceFields.Fee, () => ServicesText.FeeLabel),
        NamedFact.Town(ServiceFields.Town, () => ServicesText.TownLabel),
        NamedFact.Text(ServiceFields.PlaceBg, () => ServicesText.PlaceBgLabel, Language.Bulgarian.Code),
        NamedFact.Text(ServiceFields.PlaceEn, () => ServicesText.PlaceEnLabel, Language.English.Code),
        NamedFact.Text(ServiceFields.Phone, () => ServicesText.PhoneLabel),
        NamedFact.Text(ServiceFields.Email, () => ServicesText.EmailLabel),
        NamedFact.Text(ServiceFields.Hours, () => ServicesText.HoursLabel),
        NamedFact.Text(ServiceFields.Exceptions, () => ServicesText.ExceptionsLabel),
        NamedFact.Flag(ServiceFields.ByAppointment, () => ServicesText.ByAppointmentLabel),
    ];

    public FactsFields WriteFacts(SharedItem item)
    {
        var service = (Service)item;
        return new FactsFields
        {
            { ServiceFields.Need, service.Need is { } need ? Codes.Of(need) : null },
            { ServiceFields.ForWhom, Codes.Of(service.Audiences) },
            { ServiceFields.Languages, string.Join(',', CodeList.Read(service.LanguageCodes)) },
            { ServiceFields.Fee, Fee.Typed(service.FeeCents) },
            { ServiceFields.Town, service.Town },
            { ServiceFields.PlaceBg, service.PlaceBg },
            { ServiceFields.PlaceEn, service.PlaceEn },
            { ServiceFields.Phone, service.Phone },
            { ServiceFields.Email, service.Email },
            { ServiceFields.Hours, service.Hours },
            { ServiceFields.Exceptions, service.Exceptions },
            { ServiceFields.ByAppointment, service.IsByAppointment },
        };
    }

    /// <inheritdoc />
    public void RequirePublishable(SharedItem item, IReadOnlyCollection<string> languages)
    {
        var service = (Service)item;
        if (service.Need is null)
        {
            throw Missing("need-missing", () => ServicesText.NeedMissing);
        }

        if (service is { PlaceBg: "", PlaceEn: "", Phone: null, Email: null })
        {
            throw Missing("contact-missing", () => ServicesText.ContactMissing);
        }
    }

    private static RefusalException Missing(string code, Func<string> text) => new(code, StatusCodes.Status422UnprocessableEntity, text);
}
