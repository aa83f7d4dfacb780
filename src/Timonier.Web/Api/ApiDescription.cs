// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Web.SignIn;

namespace Timonier.Web.Api;

/// <summary>The description of the interface (OpenAPI), made from the routes themselves; the copy in <c>docs/openapi.json</c> is compared with it by a test.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Timonier",
                Version = Document,
                Description = "Ce qu’un lecteur peut lire sur les pages, en lignes. Les limites de lecture accompagnent chaque page de lignes\u202f; rien ne classe les structures.",
            };
            document.Servers = [];
            document.Tags = null;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Tags = null;
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiTable>().FirstOrDefault() is { } table)
                ApiOperation.Describe(operation, table, context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiReach>().First());
            return Task.CompletedTask;
        });
    });

    public static void MapApiDescription(this IEndpointRouteBuilder routes) => routes.MapOpenApi(ApiRoutes.Base + "/openapi.json").WithMetadata(new RoutePolicyAttribute());
}
