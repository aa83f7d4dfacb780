// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Globalization;
using Timonier.Indicators.Formulas;

namespace Timonier.Cli.Commands;

/// <summary><c>formula run</c>: says a formula in French and computes it on values given by hand.</summary>
public static class FormulaRunCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var text = new Argument<string>("FORMULE") { Description = "La formule, entre guillemets." };
        var set = new Option<string[]>("--set")
        {
            Description = "Valeurs d’une mesure : A=3 pour #{A}, ou A=1;2;;4 pour quatre périodes, la dernière étant celle qui est calculée. Une valeur absente est manquante.",
        };
        var missing = new Option<MissingValues>("--missing")
        {
            Description = "SkipIfAny (défaut) : une mesure manque, pas de résultat. SkipIfAll : pas de résultat si toutes manquent, sinon zéro. NeverSkip : zéro.",
        };
        var window = new Option<int>("--periods") { Description = "Nombre de périodes des agrégats, celle qui est calculée comprise.", DefaultValueFactory = _ => FormulaWindow.Twelve.Length };
        var run = new Command("run", "Lire une formule, la dire en français et la calculer.") { text, set, missing, window };
        run.SetAction((parsed, _) => RunAsync(
            parsed,
            new(parsed.GetRequiredValue(text)) { Missing = parsed.GetValue(missing), Window = new(parsed.GetValue(window), 0) },
            parsed.GetValue(set) ?? []));
        return run;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FormulaTerms terms, string[] settings)
    {
        var series = new Dictionary<string, decimal?[]>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (!TryRead(setting, out var code, out var values))
                return await parsed.RefuseAsync(CliRefusals.FormulaValue.With(setting));
            series[code] = values;
        }

        var place = new FormulaPlace { Resolve = item => series.ContainsKey(item.Code) || settings.Length == 0 ? FormulaType.Number : null, Result = FormulaType.Any, Known = series.Keys.Select(k => $"#{{{k}}}") };
        var formula = Formula.Read(terms, place);
        if (!formula.IsDone)
            return await parsed.RefuseAsync(formula.Refusal);
        await parsed.SayAsync(formula.Value.Canonical);
        await parsed.SayAsync(formula.Value.Describe(item => item.Code));
        if (settings.Length == 0 && formula.Value.Items.Count > 0)
            return ExitCode.Done;
        var result = Evaluate(formula.Value, series);
        if (result.IsError)
            return await parsed.RefuseAsync(formula.Value.Explain(result));
        await parsed.SayAsync($"Résultat : {result.ToFrench()}");
        return ExitCode.Done;
    }

    private static FormulaValue Evaluate(Formula formula, Dictionary<string, decimal?[]> series)
    {
        var periods = series.Values.Select(v => v.Length).DefaultIfEmpty(1).Max();
        var grid = new FormulaGrid(formula.Items.Count, 1, periods);
        foreach (var (i, item) in formula.Items.Index())
        {
            var values = series[item.Code];
            var column = new decimal?[periods];
            values.CopyTo(column, periods - values.Length);
            grid.Fill(i, column);
        }

        return formula.Over(grid).Evaluate(0, periods - 1);
    }

    /// <summary><c>A=1;2;;4</c>: a code, then numbers with a point or a comma, period after period.</summary>
    private static bool TryRead(string setting, out string code, out decimal?[] values)
    {
        (code, values) = ("", []);
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
            return false;
        code = setting[..at].Trim();
        var read = new List<decimal?>();
        foreach (var part in setting[(at + 1)..].Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.Length == 0)
                read.Add(null);
            else if (decimal.TryParse(part.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= FormulaLimits.Greatest)
                read.Add(number);
            else
                return false;
        }

        values = [.. read];
        return true;
    }
}
