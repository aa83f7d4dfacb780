// SPDX-License-Identifier: Apache-2.0
using Microsoft.OpenApi;

namespace Timonier.Web.Api;

/// <summary>How a table's address is described: its parameters, its rows, its refusals.</summary>
internal static class ApiOperation
{
    private static readonly Dictionary<string, string> Says = new(StringComparer.Ordinal)
    {
        [ApiQuery.Unit] = "Une structure ou un territoire et tout ce qui en dépend, par son code ou nomenclature:code.",
        [ApiQuery.Indicator] = "Un indicateur, par son code.",
        [ApiQuery.From] = "À partir de cette période\u00a0: 2022, 2023-T1, 2024-03.",
        [ApiQuery.To] = "Jusqu’à cette période comprise.",
        [ApiQuery.LimitName] = $"Lignes d’une page, {ApiQuery.DefaultLimit} par défaut, {ApiQuery.MostLimit} au plus.",
        [ApiQuery.CursorName] = "Curseur donné par la page précédente\u202f; il fixe la révision lue.",
    };

    /// <summary>Completes the description of one address.</summary>
    public static void Describe(OpenApiOperation operation, ApiTable table, ApiReach reach)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            parameter.Description = "Code du réseau, ou code@2025-03-31 pour le lire tel que connu à la fin de ce jour.";
        string[] names = reach is ApiReach.Page ? [.. table.Filters, ApiQuery.LimitName, ApiQuery.CursorName] : [.. table.Filters];
        foreach (var name in names)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = Says[name],
                Schema = name == ApiQuery.LimitName
                    ? new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = ApiQuery.MostLimit.ToString(System.Globalization.CultureInfo.InvariantCulture) }
                    : new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        operation.Responses = new()
        {
            ["200"] = reach is ApiReach.Page
                ? Answer("Une page de lignes, avec ses limites de lecture.", "application/json", PageOf(table))
                : Answer("Toutes les lignes\u00a0: UTF-8 avec marque, point-virgule, point décimal.", "text/csv", new() { Type = JsonSchemaType.String }),
            ["400"] = Problem("Demande refusée\u00a0: le code dit pourquoi, « detail » dit que faire."),
            ["401"] = Problem("Personne n’est identifié."),
            ["404"] = Problem("Rien à cette adresse, ou rien que le lecteur puisse voir."),
        };
        if (reach is ApiReach.Page)
            operation.Responses["304"] = new OpenApiResponse { Description = "La page n’a pas changé depuis l’étiquette donnée (If-None-Match)." };
    }

    private static OpenApiResponse Answer(string description, string mediaType, OpenApiSchema schema) =>
        new() { Description = description, Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new() { Schema = schema } } };

    private static OpenApiResponse Problem(string description) => Answer(description, "application/problem+json", new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["title"] = Text(),
            ["code"] = Text(),
            ["detail"] = Text(),
            ["incident"] = Text(),
        },
    });

    private static OpenApiSchema PageOf(ApiTable table) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["table"] = Text(),
            ["network"] = Text(),
            ["revision"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["fictional"] = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ["caveats"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            ["rows"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = RowOf(table) },
            ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
        },
    };

    private static OpenApiSchema RowOf(ApiTable table) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = table.Columns.ToDictionary(
            c => c,
            IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Null },
            StringComparer.Ordinal),
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
