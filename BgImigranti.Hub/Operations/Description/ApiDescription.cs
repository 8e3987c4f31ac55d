using BgImigranti.Hub.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BgImigranti.Hub.Operations.Description;

/// <summary>What the document <c>/openapi/v1.json</c> says beyond routes and types: tokens, bodies, keys, refusals.</summary>
internal static class ApiDescription
{
    private const string Bearer = "bearer";
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) => DescribeAsync(document));
        options.AddOperationTransformer(DescribeAsync);
    }

    private static Task DescribeAsync(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "BgImigranti.Hub",
            Version = "v1",
            Description = "Threads, posts and organisations of the network, and what its organisations share, rubric by rubric, in Bulgarian and English. "
                + "Reading is open, with the rights of the token if one is given; writing needs one. "
                + "Refusals are problem details (RFC 9457) in the language that Accept-Language asks for, Bulgarian or English.",
        };
        document.Servers = []; // The address it is read from; behind a proxy the server's own would be wrong.
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            Description = "A token of a person, made on his profile page or by the command line.",
        };
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var token = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] };
        operation.Security = isOpen ? [new OpenApiSecurityRequirement(), token] : [token];
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A refusal: problem details, whose type names the reason.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Problem] = new OpenApiMediaType() },
        };
        if (metadata.OfType<JsonBodyMetadata>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [Json] = new OpenApiMediaType { Schema = await context.GetOrCreateSchemaAsync(body.Type, null, cancellation) },
                },
            };
        }

        foreach (var key in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "Idempotency-Key") ?? [])
        {
            key.Description = "Any text of up to 100 characters, one for each thing that is to be written: the same key with the same "
                + "request is answered again and writes nothing; with another request it is refused (422).";
        }
    }
}
