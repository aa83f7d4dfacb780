// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;

namespace Timonier.Analysis.Methods;

/// <summary>Results in context, and next year's expectation, on a table.</summary>
internal static class ContextMethods
{
    public static Method Reading { get; } = new()
    {
        Id = "ctx-1.0",
        Title = "Résultats mis en contexte",
        Question = "Que pouvait-on attendre d’une structure placée dans ce contexte, et que disent vraiment les écarts ?",
        Scope = MethodScope.Table,
        Shape = MethodShape.Free,
        Parameters =
        [
            .. ContextTable.Parameters,
            new("sensitivity", ValueKind.Flag, "TRUE", "lancer les variantes de sensibilité ; sans elles, rien n’est confirmé") { IsPerRun = true },
            new("delta", ValueKind.Number, "0.5", "seuil pratique δ, en multiple de τ") { Range = NumberRange.Positive, IsPerRun = true },
            new("k", ValueKind.Number, "15", "nombre de voisins") { Range = NumberRange.Whole(1, 1_000), IsPerRun = true },
            new("units", ValueKind.Number, "60", "structures qu’il faut au moins pour lire un indicateur") { Range = NumberRange.Whole(3, 1_000_000), IsPerRun = true },
            new("units_per_term", ValueKind.Number, "10", "structures qu’il faut au moins par terme du modèle") { Range = NumberRange.Whole(1, 1_000), IsPerRun = true },
            new("reliability", ValueKind.Number, "0.4", "fiabilité minimale pour lire un indicateur") { Range = NumberRange.Share, IsPerRun = true },
            new("confirmed", ValueKind.Number, "0.90", "probabilité d’une lecture confirmée") { Range = new(0.5, 1), IsPerRun = true },
            new("probable", ValueKind.Number, "0.75", "probabilité d’une lecture probable") { Range = new(0.5, 1), IsPerRun = true },
            new("table", ValueKind.Choice, "cells", "tableau rendu : `cells`, `diagnostics`, `neighbours` ou `contributions`")
            {
                Choices = ["cells", "diagnostics", "neighbours", "contributions"],
                IsPerRun = true,
            },
        ],
        Inputs = ContextTable.Columns,
        Outputs =
        [
            new("unit", ValueKind.Text, "structure"),
            new("year", ValueKind.Number, "année"),
            new("indicator", ValueKind.Text, "indicateur"),
            new("value", ValueKind.Number, "`cells` : valeur observée"),
            new("expected", ValueKind.Number, "`cells` : valeur attendue, par le modèle ajusté sans la structure"),
            new("expected_lower", ValueKind.Number, "`cells` : borne basse à 95 % de ce qu’obtiennent les structures de ce contexte et de ce volume"),
            new("expected_upper", ValueKind.Number, "`cells` : borne haute"),
            new("gap", ValueKind.Number, "`cells` : écart retenu, rapproché de zéro selon le volume, dans l’unité de l’indicateur"),
            new("gap_people", ValueKind.Number, "`cells` : le même, fois le dénominateur"),
            new("gap_loo", ValueKind.Number, "`cells` : écart brut sur l’échelle du modèle"),
            new("theta", ValueKind.Number, "`cells` : écart retenu sur l’échelle du modèle"),
            new("sd", ValueKind.Number, "`cells` : son écart type"),
            new("p_above", ValueKind.Number, "`cells` : probabilité d’un écart au-dessus de δ"),
            new("p_below", ValueKind.Number, "`cells` : probabilité d’un écart au-dessous de −δ"),
            new("peers", ValueKind.Number, "`cells` : valeur des voisins, pondérée par le volume"),
            new("peers_lower", ValueKind.Number, "`cells` : premier quartile des voisins"),
            new("peers_upper", ValueKind.Number, "`cells` : troisième quartile des voisins"),
            new("type", ValueKind.Number, "`cells` : numéro du type de contexte"),
            new("class", ValueKind.Text, "`cells` : lecture"),
            new("reason", ValueKind.Text, "`cells` : pourquoi il n’y en a pas"),
            new("stable_in", ValueKind.Number, "`cells` : variantes qui donnent la même lecture"),
            new("variants", ValueKind.Number, "`cells` : variantes lancées"),
            new("listed", ValueKind.Flag, "`cells` : dans la liste de la structure, coupée pour que les fausses lectures y restent rares"),
            new("gate", ValueKind.Text, "`diagnostics` : l’indicateur peut-il être lu ?"),
            new("n_used", ValueKind.Number, "`diagnostics` : structures utilisées"),
            new("loo_r2", ValueKind.Number, "`diagnostics` : part expliquée, hors de la structure elle-même"),
            new("tau", ValueKind.Number, "`diagnostics` : écart type entre structures, contexte compris"),
            new("tau_lower", ValueKind.Number, "`diagnostics` : borne basse à 95 %"),
            new("tau_upper", ValueKind.Number, "`diagnostics` : borne haute à 95 %"),
            new("reliability", ValueKind.Number, "`diagnostics` : part réelle de la dispersion"),
            new("calibration", ValueKind.Number, "`diagnostics` : pente de l’observé sur l’attendu"),
            new("condition", ValueKind.Number, "`diagnostics` : conditionnement des termes"),
            new("volume_slope", ValueKind.Number, "`diagnostics` : pente des écarts sur le logarithme du volume"),
            new("region_correlation", ValueKind.Number, "`diagnostics` : corrélation des écarts dans les régions"),
            new("heteroscedasticity", ValueKind.Number, "`diagnostics` : probabilité du test de variances inégales"),
            new("normal_correlation", ValueKind.Number, "`diagnostics` : corrélation avec les quantiles normaux"),
            new("persistence", ValueKind.Number, "`diagnostics` : corrélation avec l’année précédente"),
            new("surviving", ValueKind.Number, "`diagnostics` : part des écarts nets que toutes les variantes répètent"),
            new("rank", ValueKind.Number, "`neighbours` : rang du voisin"),
            new("neighbour", ValueKind.Text, "`neighbours` : voisin"),
            new("distance", ValueKind.Number, "`neighbours` : distance"),
            new("differ_1", ValueKind.Text, "`neighbours` : donnée de contexte qui diffère le plus"),
            new("differ_2", ValueKind.Text, "`neighbours` : la suivante"),
            new("term", ValueKind.Text, "`contributions` : donnée de contexte ; `(base)` pour le contexte moyen"),
            new("contribution", ValueKind.Number, "`contributions` : ce qu’elle ajoute à la valeur attendue, dans l’unité de l’indicateur"),
        ],
        Run = RunReading,
    };

    public static Method NextYear { get; } = new()
    {
        Id = "expected-next-year",
        Title = "Valeur attendue l’an prochain sans action nouvelle",
        Question = "Qu’obtiendrait chaque structure l’an prochain si rien ne changeait, retour à l’ordinaire compris ?",
        Scope = MethodScope.Table,
        Shape = MethodShape.Free,
        Parameters =
        [
            .. ContextTable.Parameters,
            new("history", ValueKind.Number, "3", "`backtest` : années connues au moins avant l’année rejouée") { Range = NumberRange.Whole(1, 100), IsPerRun = true },
            new("table", ValueKind.Choice, "forecast", "tableau rendu : `forecast`, `model` ou `backtest`") { Choices = ["forecast", "model", "backtest"], IsPerRun = true },
        ],
        Inputs = ContextTable.Columns,
        Outputs =
        [
            new("unit", ValueKind.Text, "`forecast` : structure"),
            new("indicator", ValueKind.Text, "indicateur"),
            new("expected", ValueKind.Number, "`forecast` : valeur attendue l’an prochain"),
            new("lower80", ValueKind.Number, "`forecast` : borne basse à 80 % de la valeur qui serait observée, au volume de l’an passé"),
            new("upper80", ValueKind.Number, "`forecast` : borne haute à 80 %"),
            new("lower95", ValueKind.Number, "`forecast` : borne basse à 95 %"),
            new("upper95", ValueKind.Number, "`forecast` : borne haute à 95 %"),
            new("unit_variance", ValueKind.Number, "`model` : variance durable entre structures, sur l’échelle du modèle"),
            new("year_variance", ValueKind.Number, "`model` : variance qui s’efface d’année en année"),
            new("year_persistence", ValueKind.Number, "`model` : ce qui en reste un an plus tard"),
            new("drift_variance", ValueKind.Number, "`model` : carré moyen du mouvement du réseau d’une année à l’autre"),
            new("lasting", ValueKind.Number, "`model` : part de la variance des vrais écarts qui dure un an de plus"),
            new("forecasts", ValueKind.Number, "`backtest` : prévisions comparées à ce qui est venu"),
            new("covered80", ValueKind.Number, "`backtest` : part dans l’intervalle à 80 %"),
            new("covered95", ValueKind.Number, "`backtest` : part dans l’intervalle à 95 %"),
            new("error", ValueKind.Number, "`backtest` : erreur absolue moyenne"),
            new("same_as_last_error", ValueKind.Number, "`backtest` : la même pour « comme l’an passé »"),
            new("closer", ValueKind.Number, "`backtest` : part des prévisions plus proches que « comme l’an passé »"),
        ],
        Run = RunNextYear,
    };

    private static MethodFault? RunReading(MethodInput input, MethodOutput output)
    {
        if (ContextTable.Read(input, out var read, out var context) is { } fault)
        {
            return fault;
        }

        var method = new ContextMethod
        {
            ThresholdInTau = input.Parameter("delta").At(0),
            Neighbours = (int)input.Parameter("k").At(0),
            UnitsAtLeast = (int)input.Parameter("units").At(0),
            UnitsPerTerm = (int)input.Parameter("units_per_term").At(0),
            ReliabilityAtLeast = input.Parameter("reliability").At(0),
            ConfirmedFrom = input.Parameter("confirmed").At(0),
            ProbableFrom = input.Parameter("probable").At(0),
        };
        var depth = input.Parameter("sensitivity").IsSetAt(0) ? ContextDepth.WithSensitivity : ContextDepth.Lenses;
        var result = ContextAnalysis.Run(method, context!, depth);
        var table = new FreeTable();
        switch (input.Parameter("table").Constant)
        {
            case "diagnostics":
                ContextWriter.Diagnostics(result, table);
                break;
            case "neighbours":
                ContextWriter.Neighbours(result, table);
                break;
            case "contributions":
                ContextWriter.Contributions(result, read.Rows, table);
                break;
            default:
                ContextWriter.Cells(result, read.Rows, table);
                break;
        }

        table.WriteTo(output);
        return null;
    }

    private static MethodFault? RunNextYear(MethodInput input, MethodOutput output)
    {
        if (ContextTable.Read(input, out _, out var context) is { } fault)
        {
            return fault;
        }

        if (context!.Years.Length < 2)
        {
            return ModelFaults.TooFewYears(context.Years.Length);
        }

        var result = ContextAnalysis.Run(new ContextMethod(), context, ContextDepth.Lenses);
        var table = new FreeTable();
        for (var j = 0; j < context.Indicators.Length; j++)
        {
            ContextWriter.Forecast(result, j, (input.Parameter("table").Constant, (int)input.Parameter("history").At(0)), table);
        }

        table.WriteTo(output);
        return null;
    }
}
