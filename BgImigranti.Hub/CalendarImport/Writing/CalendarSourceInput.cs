using System.Globalization;
using System.Net;
using BgImigranti.Hub.Events;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Fields;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;

namespace BgImigranti.Hub.CalendarImport.Writing;

/// <summary>What the form of an external calendar sends, as it was typed.</summary>
public sealed record CalendarSourceInput
{
    public const string NameField = "name";
    public const string AddressField = "address";
    public const string OrganisationField = "organisation";
    public const string LanguageField = "language";
    public const string TownField = "town";
    public const string CategoryField = "category";
    public const string PublishField = "publish";

    private const string AppleScheme = "webcal://";

    /// <summary>An empty form.</summary>
    public static CalendarSourceInput Empty { get; } = new();

    public string Name { get; init; } = "";

    /// <summary>May be empty.</summary>
    public string Address { get; init; } = "";

    /// <summary>Only of a new one.</summary>
    public long? OrganisationId { get; init; }

    /// <summary>Only of a new one.</summary>
    public string LanguageCode { get; init; } = "bg";

    public string Town { get; init; } = "";

    public string Category { get; init; } = "";

    public bool PublishesAtOnce { get; init; }

    /// <summary>The address as it is fetched; null for none. <c>webcal</c> is how some programs write an address to subscribe to.</summary>
    public string? FetchedAddress => Address.Length == 0 ? null
        : Address.StartsWith(AppleScheme, StringComparison.OrdinalIgnoreCase) ? $"https://{Address[AppleScheme.Length..]}" : Address;

    /// <summary>What was posted.</summary>
    public static CalendarSourceInput Read(FormPost form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new CalendarSourceInput
        {
            Name = form[NameField],
            Address = form[AddressField].Trim(),
            OrganisationId = form.Number(OrganisationField),
            LanguageCode = form[LanguageField],
            Town = form[TownField],
            Category = form[CategoryField],
            PublishesAtOnce = form.Has(PublishField),
        };
    }

    /// <summary>What a source is now.</summary>
    public static CalendarSourceInput From(CalendarSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new CalendarSourceInput
        {
            Name = source.Name,
            Address = source.Address ?? "",
            OrganisationId = source.OrganisationId,
            LanguageCode = source.LanguageCode,
            Town = source.Town,
            Category = Codes.For(source.Category),
            PublishesAtOnce = source.PublishesAtOnce,
        };
    }

    /// <summary>Everything that is wrong, in the order of the fields.</summary>
    /// <param name="reachable">Which addresses the hub connects to.</param>
    /// <param name="isNew">It also says whose events they become, and in which language.</param>
    public IReadOnlyList<FieldError> Errors(ReachableAddresses reachable, bool isNew)
    {
        ArgumentNullException.ThrowIfNull(reachable);
        FieldError?[] errors =
        [
            IsName
                ? null
                : new FieldError(NameField, string.Format(CultureInfo.CurrentCulture, ImportText.NameWrong, CalendarSource.NameLength)),
            IsAddress(reachable) ? null : new FieldError(AddressField, ImportText.AddressWrong),
            isNew && OrganisationId is null ? new FieldError(OrganisationField, ImportText.OrganisationMissing) : null,
            !isNew || Language.TryParse(LanguageCode, out _) ? null : new FieldError(LanguageField, ImportText.LanguageMissing),
            Towns.Find(Town) is null ? new FieldError(TownField, ImportText.TownMissing) : null,
            Codes.Find<EventCategory>(Category) is null ? new FieldError(CategoryField, ImportText.CategoryMissing) : null,
        ];
        return [.. errors.OfType<FieldError>()];
    }

    /// <summary>The name in its one spelling.</summary>
    public string NormalName => string.Join(' ', PlainText.Normalize(Name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool IsName => !PlainText.HasForbiddenControls(Name) && NormalName.Length is > 0 and <= CalendarSource.NameLength;

    // A name is asked only when it is fetched: what it means changes.
    private bool IsAddress(ReachableAddresses reachable) => FetchedAddress is not { } address
        || (address.Length <= CalendarSource.AddressLength && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http" or "https", UserInfo: "", Host.Length: > 0 }
            && (!IPAddress.TryParse(uri.DnsSafeHost, out var literal) || reachable.Allows(literal)));
}
