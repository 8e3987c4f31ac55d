using BgImigranti.Hub.Organisations.Directory;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>The directory for programs; open to everybody.</summary>
internal static class OrganisationsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Organisations");
        api.MapGet("/organisations", AllAsync).AllowAnonymous().WithSummary("All organisations of the network");
        api.MapGet("/organisations/{id:long}", FindAsync).AllowAnonymous().WithSummary("One organisation");
    }

    private static async Task<IReadOnlyList<ApiOrganisation>> AllAsync(HttpContext context, DirectoryQueries directory) =>
        [.. (await directory.AllAsync(context.RequestAborted)).Organisations.Select(ApiOrganisation.Of)];

    private static async Task<ApiOrganisation> FindAsync(long id, HttpContext context, DirectoryQueries directory) =>
        ApiOrganisation.Of(await directory.FindAsync(id, context.RequestAborted));
}
