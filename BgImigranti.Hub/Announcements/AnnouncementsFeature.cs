using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Announcements.Live;
using BgImigranti.Hub.Data;
using BgImigranti.Hub.Live;
using BgImigranti.Hub.Publishing;
using BgImigranti.Hub.Publishing.Desk;
using BgImigranti.Hub.Submissions;

namespace BgImigranti.Hub.Announcements;

/// <summary>Entry point of the announcements.</summary>
public static class AnnouncementsFeature
{
    /// <summary>The rubric, what is urgent, and who has read it.</summary>
    public static IServiceCollection AddAnnouncements(this IServiceCollection services)
    {
        services.AddRubric<AnnouncementsRubric, Announcement>(onTeasers: 3);
        services.AddSingleton<Acknowledgements>();
        services.AddSingleton<UrgentBoard>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<UrgentBoard>());
        services.AddSingleton<ILiveFragments, AnnouncementFragments>();
        services.AddSingleton<IDeskPanel, AcknowledgementPanel>();
        return services;
    }

    /// <summary>What its forms post to.</summary>
    public static IEndpointRouteBuilder MapAnnouncements(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/announcements/{id:long}/acknowledge", AcknowledgeAsync).RequireAuthorization(AccountsPolicies.Network);
        return routes;
    }

    private static async Task<IResult> AcknowledgeAsync(long id, HttpContext context, Acknowledgements acknowledgements)
    {
        var submission = await FormSubmission.BeginAsync(context);
        var page = PublishingLinks.Item(AnnouncementsRubric.PathName, id, "");
        return await submission.AnswerAsync(WaitingText.None(page), async () =>
        {
            await acknowledgements.AcknowledgeAsync(submission.Reader, id, submission.Cancellation);
            return submission.Done(page);
        }, refusal => throw refusal);
    }
}
