using BgImigranti.Hub.Accounts;
using BgImigranti.Hub.Accounts.Authentication;
using BgImigranti.Hub.Organisations;
using BgImigranti.Hub.Publishing.Reading;
using BgImigranti.Hub.Publishing.Writing;
using BgImigranti.Hub.Submissions;
using BgImigranti.Hub.Ui;
using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Mvc;

namespace BgImigranti.Hub.Publishing.Endpoints;

/// <summary>
/// The rubrics for programs, each at addresses of its own and all in the same manner: reading for everybody, with the rights of the
/// token if one is given; writing with the token of somebody of the network.
/// </summary>
internal sealed class ItemsApi(IRubric rubric)
{
    private const string KeyHeader = "Idempotency-Key";

    /// <summary>What surrounds the texts in a request, in bytes.</summary>
    private const long RoomForFields = 64 * 1024;

    /// <summary>Largest body of a request: texts at their limit in two languages, every character escaped.</summary>
    private long MaxRequest => (2 * 6L * rubric.MaxBodyLength) + RoomForFields;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var rubric in routes.ServiceProvider.GetRequiredService<Rubrics>().All)
        {
            new ItemsApi(rubric).MapRubric(routes);
        }
    }

    private void MapRubric(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags(rubric.Path);
        var (all, one) = ($"/{rubric.Path}", $"/{rubric.Path}/{{id:long}}");
        api.MapGet(all, ListAsync).AllowAnonymous().WithSummary("Published items, the newest first, 20 a page");
        api.MapGet(one, FindAsync).AllowAnonymous().WithSummary("One item with its texts in both languages");
        Writing(api.MapPost(all, CreateAsync), typeof(ApiItemInput)).WithSummary("Writes a new item")
            .Produces<ApiItemAnswer>(StatusCodes.Status201Created);
        Writing(api.MapPut(one, SaveAsync), typeof(ApiItemEdit)).WithSummary(
            "Writes an item anew; 409 with the current version when it was changed meanwhile")
            .Produces<ApiItemAnswer>();
        Writing(api.MapPost($"{one}/transitions", ActAsync), typeof(ApiTransitionInput)).WithSummary(
            "Publishes, withdraws, archives, hides or restores an item")
            .Produces<ApiItemAnswer>();
    }

    private RouteHandlerBuilder Writing(RouteHandlerBuilder endpoint, Type body) => endpoint
        .RequireAuthorization(AccountsPolicies.Network)
        .WithMetadata(new RequestSizeLimitAttribute(MaxRequest), new JsonBodyMetadata(body));

    private async Task<ApiItemList> ListAsync(int? page, long? organisation, HttpContext context, FullItemQueries items)
    {
        var view = await items.ListAsync(rubric, organisation, page ?? 1, context.RequestAborted);
        return new ApiItemList(view.Page, view.Pages, [.. view.Cards.Select(ApiItem.Of)]);
    }

    private async Task<ApiFullItem> FindAsync(long id, HttpContext context, FullItemQueries items)
    {
        var reader = Reader.From(context.User);
        var item = await items.FindAsync(reader, rubric, id, context.RequestAborted);
        return ApiFullItem.Of(item, ItemRights.MayEdit(reader, item.Card.Item.OrganisationId));
    }

    private async Task<IResult> CreateAsync(
        HttpContext context, ItemWriter items, KnownOrganisations organisations, [FromHeader(Name = KeyHeader)] string? key)
    {
        var (writer, input) = await ApiRequest.ReadAsync<ApiItemInput>(context, key);
        await RequireSharerAsync(writer, input.Organisation, organisations);
        var result = await items.CreateAsync(writer, rubric, input.Typed(key), context.RequestAborted);
        var answer = ApiItemAnswer.Of(result);
        return TypedResults.Created(answer.Url, answer);
    }

    private async Task<IResult> SaveAsync(
        long id, HttpContext context, ItemWriter items, FullItemQueries known, [FromHeader(Name = KeyHeader)] string? key)
    {
        var (writer, draft) = await ApiRequest.ReadAsync<ApiItemEdit>(context, key);
        await RequireKnownAsync(id, known, context.RequestAborted);
        try
        {
            return TypedResults.Ok(ApiItemAnswer.Of(await items.SaveAsync(writer, id, draft.Typed(key), context.RequestAborted)));
        }
        catch (RefusalException refusal) when (refusal.Code == ItemWriter.Conflict)
        {
            var version = await known.VersionAsync(rubric, id, context.RequestAborted);
            return ProblemResults.From(refusal, new Dictionary<string, object?> { ["version"] = version });
        }
    }

    private async Task<IResult> ActAsync(
        long id, HttpContext context, ItemWriter items, FullItemQueries known, [FromHeader(Name = KeyHeader)] string? key)
    {
        var (writer, input) = await ApiRequest.ReadAsync<ApiTransitionInput>(context, key);
        await RequireKnownAsync(id, known, context.RequestAborted);
        var transition = ApiTransitions.Alone(input.Act);
        return TypedResults.Ok(ApiItemAnswer.Of(await items.TransitionAsync(writer, id, transition, key, context.RequestAborted)));
    }

    /// <summary>Ids run through all rubrics; at the address of one rubric there are only its own items.</summary>
    private async Task RequireKnownAsync(long id, FullItemQueries items, CancellationToken cancellation)
    {
        if (await items.VersionAsync(rubric, id, cancellation) is null)
        {
            throw ItemRights.Unknown();
        }
    }

    /// <summary>Who names an organisation means it: an item must not appear in another's name than was asked for.</summary>
    private static async Task RequireSharerAsync(Reader writer, long? organisation, KnownOrganisations organisations)
    {
        if (organisation is not { } wanted)
        {
            return;
        }

        if (!ItemRights.MayEdit(writer, wanted))
        {
            throw new RefusalException("not-yours", StatusCodes.Status403Forbidden, () => PublishingText.NotYours);
        }

        if (await organisations.FindAsync(wanted) is null)
        {
            throw new RefusalException(
                "organisation-unknown", StatusCodes.Status422UnprocessableEntity, () => OrganisationsText.OrganisationUnknown);
        }
    }
}
