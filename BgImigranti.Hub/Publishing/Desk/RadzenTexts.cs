using System.Globalization;
using Radzen;

namespace BgImigranti.Hub.Publishing.Desk;

/// <summary>The words of the grid and the scheduler in the page's language; what has no text here keeps the component's own.</summary>
internal sealed class RadzenTexts : ILocalizer
{
    public string? Get(string key, CultureInfo culture) => key switch
    {
        "DataGrid_ApplyFilterText" => RadzenText.DataGridApplyFilterText,
        "DataGrid_ClearFilterText" => RadzenText.DataGridClearFilterText,
        "DataGrid_EmptyText" => RadzenText.DataGridEmptyText,
        "DataGrid_FilterOperatorAriaLabel" => RadzenText.DataGridFilterOperatorAriaLabel,
        "DataGrid_FilterText" => RadzenText.DataGridFilterText,
        "DataGrid_FilterToggleAriaLabel" => RadzenText.DataGridFilterToggleAriaLabel,
        "DataGrid_FilterValueAriaLabel" => RadzenText.DataGridFilterValueAriaLabel,
        "Pager_FirstPageAriaLabel" => RadzenText.PagerFirstPageAriaLabel,
        "Pager_FirstPageTitle" => RadzenText.PagerFirstPageTitle,
        "Pager_LastPageAriaLabel" => RadzenText.PagerLastPageAriaLabel,
        "Pager_LastPageTitle" => RadzenText.PagerLastPageTitle,
        "Pager_NavigationAriaLabel" => RadzenText.PagerNavigationAriaLabel,
        "Pager_NextPageAriaLabel" => RadzenText.PagerNextPageAriaLabel,
        "Pager_NextPageTitle" => RadzenText.PagerNextPageTitle,
        "Pager_PageAriaLabelFormat" => RadzenText.PagerPageAriaLabelFormat,
        "Pager_PageTitleFormat" => RadzenText.PagerPageTitleFormat,
        "Pager_PrevPageAriaLabel" => RadzenText.PagerPrevPageAriaLabel,
        "Pager_PrevPageTitle" => RadzenText.PagerPrevPageTitle,
        "Scheduler_AllDayText" => RadzenText.SchedulerAllDayText,
        "Scheduler_NextText" => RadzenText.SchedulerNextText,
        "Scheduler_PrevText" => RadzenText.SchedulerPrevText,
        "Scheduler_TodayText" => RadzenText.SchedulerTodayText,
        _ => null,
    };
}
