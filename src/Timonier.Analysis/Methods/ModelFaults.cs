// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Methods;

/// <summary>Every no of the models, in the words that the person reads.</summary>
internal static class ModelFaults
{
    public static MethodFault OneColumn(string parameter, int found) => new(
        "model.column",
        string.Create(CultureInfo.InvariantCulture, $"Le paramètre « {parameter} » doit nommer une seule colonne ; il en nomme {found}."));

    public static MethodFault NotANumber(string column, int row, string text) => new(
        "model.number",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Colonne « {column} », ligne de données {row + 1} : « {text} » n’est pas un nombre. Choisissez les colonnes par « x », ou codez ce texte par « codes={column} »."));

    public static MethodFault TooFewRows(int rows, int terms) => new(
        "model.rows",
        string.Create(
            CultureInfo.InvariantCulture, $"{rows} lignes complètes pour {terms} termes : il faut plus de lignes que de termes."));

    public static MethodFault OutOfRange(string column, string wanted) =>
        new("model.range", $"La colonne « {column} » contient une valeur impossible : il faut {wanted}.");

    public static MethodFault Twice(string unit, int row) => new(
        "model.twice",
        string.Create(CultureInfo.InvariantCulture, $"Ligne de données {row + 1} : la structure « {unit} » a déjà une valeur pour cet indicateur et cette année."));

    public static MethodFault Dependent() =>
        new("model.dependent", "Les termes dépendent les uns des autres : retirez une colonne de « x ».");
}
