// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>The words by which sheets and lists describe methods.</summary>
public static class MethodWords
{
    /// <summary>What a cell or a parameter holds, in French.</summary>
    public static string Kind(ValueKind kind) => kind switch
    {
        ValueKind.Number => "nombre",
        ValueKind.ExtendedNumber => "nombre, ou Inf",
        ValueKind.Numbers => "nombres séparés par « ; »",
        ValueKind.Text => "texte",
        ValueKind.Flag => "TRUE ou FALSE",
        ValueKind.Confidence => "niveau de confiance",
        ValueKind.Confidences => "niveaux de confiance séparés par « ; »",
        ValueKind.Choice => "mot",
        ValueKind.ColumnNames or ValueKind.TextColumnNames => "noms de colonnes séparés par « ; »",
    };

    /// <summary>What a parameter may be, in French.</summary>
    public static string Bounds(MethodParameter parameter) => parameter.Choices.Count > 0 ? string.Join(", ", parameter.Choices)
        : parameter.Range is { } range ? range.Words
        : parameter.Kind switch
        {
            ValueKind.Confidence or ValueKind.Confidences => "0 à 1 (0 exclu), ou 50 à 100",
            ValueKind.Flag => "TRUE, FALSE",
            ValueKind.ColumnNames or ValueKind.TextColumnNames => "colonnes du fichier",
            _ => "tous",
        };

    /// <summary>How much of a file a method must see, in French.</summary>
    public static string Scope(MethodScope scope) => scope switch
    {
        MethodScope.Row => "ligne à ligne",
        MethodScope.Group => "par groupe",
        MethodScope.Table => "tout le fichier",
    };
}
