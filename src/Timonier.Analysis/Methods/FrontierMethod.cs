// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Frontiers;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Efficiency against a frontier, on a table, by group.</summary>
internal static class FrontierMethod
{
    // One linear programme a unit, each over all units.
    private const int MostUnits = 5_000;

    public static Method Definition { get; } = new()
    {
        Id = "dea",
        Title = "Efficacité par rapport à une frontière (DEA, rendements constants)",
        Question = "De combien les moyens d’une unité pourraient-ils baisser si elle faisait aussi bien que le meilleur mélange des autres ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            new("inputs", ValueKind.TextColumnNames, "", "colonnes des moyens, séparées par des points-virgules"),
            new("outputs", ValueKind.TextColumnNames, "", "colonnes des résultats, séparées par des points-virgules"),
            ModelRows.Id,
        ],
        Inputs = [],
        Outputs =
        [
            new("id", ValueKind.Text, "nom ou numéro de la ligne"),
            new("ccr_efficiency", ValueKind.Number, "efficacité, de 0 à 1 ; 1 sur la frontière"),
            NoAnswerText.OfGroups,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output) => FreeTable.ForEachGroup(input, output, (group, table) =>
    {
        if (ModelRows.Read(input, group, ["inputs", "outputs"], out var rows) is { } fault)
        {
            return fault;
        }

        var (means, results) = (rows.Select(input.ColumnNames("inputs")), rows.Select(input.ColumnNames("outputs")));
        if (means.Columns == 0 || results.Columns == 0)
        {
            return ModelFaults.SomeColumns(means.Columns == 0 ? "inputs" : "outputs");
        }

        if (rows.Count > MostUnits)
        {
            return ModelFaults.TooManyRows(rows.Count, MostUnits);
        }

        foreach (var (name, values) in new[] { ("inputs", means), ("outputs", results) })
        {
            if (!ArePossible(values))
            {
                return ModelFaults.OutOfRange(name, "des nombres positifs ou nuls, dont un au moins au-dessus de zéro sur chaque ligne");
            }
        }

        var (efficiencies, ids) = (RadialEfficiency.Of(means, results), rows.Ids());
        for (var i = 0; i < rows.Count; i++)
        {
            table.Row(rows.Rows[i]).With("id", ids[i]).With("ccr_efficiency", efficiencies[i]);
        }

        return null;
    });

    private static bool ArePossible(Matrix values)
    {
        for (var i = 0; i < values.Rows; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < values.Columns; j++)
            {
                sum += values[i, j] >= 0 ? values[i, j] : double.NaN;
            }

            if (!(sum > 0))
            {
                return false;
            }
        }

        return true;
    }
}
