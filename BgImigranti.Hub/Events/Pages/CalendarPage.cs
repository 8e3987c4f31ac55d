using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Events.Reading;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.OpeningHours.Holidays;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Ui;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Events.Pages;

/// <summary>
/// What the views of the calendar have in common: who reads, what is chosen, the holidays, and how long the page may be kept.
/// </summary>
public abstract class CalendarPage : LoadedPage
{
    [SupplyParameterFromQuery(Name = CalendarFilter.OrganisationField)] public string? RequestedOrganisation { get; set; }

    [SupplyParameterFromQuery(Name = CalendarFilter.TownField)] public string? RequestedTown { get; set; }

    [SupplyParameterFromQuery(Name = CalendarFilter.CategoryField)] public string? RequestedCategory { get; set; }

    [SupplyParameterFromQuery(Name = CalendarFilter.LanguageField)] public string? RequestedLanguage { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [Inject] public required CalendarQueries Calendar { get; init; }

    [Inject] public required CalendarPages Pages { get; init; }

    [Inject] public required HolidayCalendar HolidayCalendar { get; init; }

    [Inject] public required KnownOrganisations KnownOrganisations { get; init; }

    /// <summary>Who reads.</summary>
    protected Reader Reader { get; private set; } = Reader.Visitor;

    /// <summary>What is chosen; an organisation that does not exist is none.</summary>
    protected CalendarFilter Filter { get; private set; } = CalendarFilter.All;

    /// <summary>All organisations, by name in the current language.</summary>
    protected IReadOnlyList<OrganisationBadge> Organisations { get; private set; } = [];

    /// <summary>The holidays, the same for the whole page.</summary>
    protected HolidayTable Holidays { get; private set; } = HolidayTable.OfLaw;

    /// <inheritdoc />
    protected sealed override async Task LoadAsync()
    {
        Reader = Reader.From(Context.User);
        PageCache.CacheUntilChanged(Context, EventsRubric.StreamName);
        var known = await KnownOrganisations.AllAsync();
        Organisations = [.. known.Values.OrderBy(organisation => organisation.Name, StringComparer.CurrentCulture)];
        var filter = CalendarFilter.Read(RequestedOrganisation, RequestedTown, RequestedCategory, RequestedLanguage);
        Filter = filter.OrganisationId is { } id && !known.ContainsKey(id) ? filter with { OrganisationId = null } : filter;
        Holidays = await HolidayCalendar.TableAsync();
        if (!await ShowAsync(Context.RequestAborted))
        {
            // Said only when the answer begins: of a page that says it before, nothing would be sent.
            Context.Response.OnStarting(static response =>
            {
                ((HttpResponse)response).StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }, Context.Response);
        }
    }

    /// <summary>The span that an address names, today's when it names none.</summary>
    /// <exception cref="RefusalException">What it names is no span of any calendar.</exception>
    protected CalendarSpan Asked(SpanKind kind, string? code) => string.IsNullOrEmpty(code)
        ? CalendarSpan.From(kind, Calendar.Today)
        : CalendarSpan.Read(kind, code) ?? throw Unreadable();

    /// <summary>What the address says of days cannot be read.</summary>
    protected static RefusalException Unreadable() =>
        new("day-unknown", StatusCodes.Status404NotFound, () => CalendarText.DayUnknown);

    /// <summary>Reads what the page shows.</summary>
    /// <returns>The address leads into the calendar.</returns>
    protected abstract Task<bool> ShowAsync(CancellationToken cancellation);
}
