using System.Net.Mime;
using System.Text;
using BgImigranti.Hub.Data.Configuration;
using BgImigranti.Hub.Localization;
using BgImigranti.Hub.Organisations.Directory;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace BgImigranti.Hub.Organisations.Files;

/// <summary>The directory to take along: for spreadsheets, for address books, for telephones.</summary>
internal static class DirectoryFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        files.MapGet("/organisations.csv", CsvAsync);
        files.MapGet("/organisations.vcf", CardsAsync);
        files.MapGet("/organisations/{id:long}.vcf", CardAsync);
        files.MapGet("/organisations/{id:long}/qr.svg", QrCodeAsync);
    }

    private static async Task<IResult> CsvAsync(HttpContext context, DirectoryQueries directory)
    {
        var all = await directory.AllAsync(context.RequestAborted);
        var text = CsvText.For(DirectoryTable.Rows(all.Organisations, link => Absolute(context, link)));

        // Spreadsheets take a file without the mark for one in the letters of their own country.
        return Download(
            context,
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "text/csv; charset=utf-8; header=present",
            "organisations.csv");
    }

    private static async Task<IResult> CardsAsync(HttpContext context, DirectoryQueries directory)
    {
        var all = await directory.AllAsync(context.RequestAborted);
        return Cards(context, all.Organisations, "organisations.vcf");
    }

    private static async Task<IResult> CardAsync(long id, HttpContext context, DirectoryQueries directory)
    {
        var organisation = await directory.FindAsync(id, context.RequestAborted);
        return Cards(context, [organisation], $"{OrganisationsLinks.Slug(organisation.NameBg)}.vcf");
    }

    private static async Task<IResult> QrCodeAsync(long id, HttpContext context, DirectoryQueries directory)
    {
        var organisation = await directory.FindAsync(id, context.RequestAborted);
        var picture = QrPicture.For(Absolute(context, OrganisationsLinks.Organisation(id, organisation.NameBg)));
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Text(picture, "image/svg+xml", Encoding.UTF8);
    }

    private static FileContentHttpResult Cards(HttpContext context, IEnumerable<OrganisationView> organisations, string name)
    {
        var text = string.Concat(
            organisations.Select(organisation => OrganisationCardFile.For(organisation, link => Absolute(context, link))));
        return Download(context, Encoding.UTF8.GetBytes(text), "text/vcard; charset=utf-8", name);
    }

    private static FileContentHttpResult Download(HttpContext context, byte[] bytes, string type, string name)
    {
        context.Response.Headers.ContentDisposition = new ContentDisposition
        {
            DispositionType = DispositionTypeNames.Attachment,
            FileName = name
        }.ToString();
        context.Response.Headers.ContentLanguage = Language.Current.Code;
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(bytes, type);
    }

    /// <summary>A page of this language as it is written on paper and in files that leave the site.</summary>
    private static string Absolute(HttpContext context, string link)
    {
        var request = context.Request;
        var site = context.RequestServices.GetRequiredService<IOptions<HubOptions>>().Value.PublicUrl
            ?? $"{request.Scheme}://{request.Host}";
        return $"{site.TrimEnd('/')}/{Language.Current.Code}/{link}";
    }
}
