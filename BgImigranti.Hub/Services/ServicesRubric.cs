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

    public Type FieldsForm => typeof(ServiceForm);

    public Type? FieldsView => typeof(ServiceFieldList);

    public Type? CardFields => typeof(ServiceCardFields);

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

    public void ReadFields(FieldReader reader, SharedItem item)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var service = (Service)item;
        service.Need = reader.Fields[ServiceFields.Need].Length == 0
            ? null
            : reader.Code(ServiceFields.Need, ServiceNeed.Legal, () => ServicesText.NeedLabel);
        service.AudienceCodes = CodeList.Write(
            [.. reader.CodeList<ServiceAudience>(ServiceFields.ForWhom, () => ServicesText.ForWhomLabel).Select(Codes.For)]);
        service.LanguageCodes = CodeList.Write(reader.Languages(ServiceFields.Languages, () => ServicesText.LanguagesLabel));
        service.FeeCents = reader.EuroCents(ServiceFields.Fee, () => ServicesText.FeeLabel);
        service.Town = reader.Town(ServiceFields.Town, () => ServicesText.TownLabel);
        service.PlaceBg = reader.Line(ServiceFields.PlaceBg, Service.PlaceLength, () => ServicesText.PlaceBgLabel);
        service.PlaceEn = reader.Line(ServiceFields.PlaceEn, Service.PlaceLength, () => ServicesText.PlaceEnLabel);
        service.Phone = reader.Phone(ServiceFields.Phone, () => ServicesText.PhoneLabel);
        service.Email = reader.Email(ServiceFields.Email, () => ServicesText.EmailLabel);
        service.Hours = reader.Read(
            "", () => ServicesText.HoursLabel, () => WeeklyHours.Parse(reader.Fields[ServiceFields.Hours]).ToString());
        service.Exceptions = reader.Read(
            "", () => ServicesText.ExceptionsLabel, () => HoursExceptions.Parse(reader.Fields[ServiceFields.Exceptions]).ToString());
        service.IsByAppointment = reader.Flag(ServiceFields.ByAppointment);
    }

    public IReadOnlyList<FieldDefinition> FieldDefinitions { get; } =
    [
        FieldDefinition.Code<ServiceNeed>(ServiceFields.Need, () => ServicesText.NeedLabel, ServiceNames.For),
        FieldDefinition.Code<ServiceAudience>(ServiceFields.ForWhom, () => ServicesText.ForWhomLabel, ServiceNames.For),
        FieldDefinition.Languages(ServiceFields.Languages, () => ServicesText.LanguagesLabel),
        FieldDefinition.Euro(ServiceFields.Fee, () => ServicesText.FeeLabel),
        FieldDefinition.Town(ServiceFields.Town, () => ServicesText.TownLabel),
        FieldDefinition.Text(ServiceFields.PlaceBg, () => ServicesText.PlaceBgLabel, Language.Bulgarian.Code),
        FieldDefinition.Text(ServiceFields.PlaceEn, () => ServicesText.PlaceEnLabel, Language.English.Code),
        FieldDefinition.Text(ServiceFields.Phone, () => ServicesText.PhoneLabel),
        FieldDefinition.Text(ServiceFields.Email, () => ServicesText.EmailLabel),
        FieldDefinition.Text(ServiceFields.Hours, () => ServicesText.HoursLabel),
        FieldDefinition.Text(ServiceFields.Exceptions, () => ServicesText.ExceptionsLabel),
        FieldDefinition.Flag(ServiceFields.ByAppointment, () => ServicesText.ByAppointmentLabel),
    ];

    public FieldValues WriteFields(SharedItem item)
    {
        var service = (Service)item;
        return new FieldValues
        {
            { ServiceFields.Need, service.Need is { } need ? Codes.For(need) : null },
            { ServiceFields.ForWhom, Codes.For(service.Audiences) },
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
