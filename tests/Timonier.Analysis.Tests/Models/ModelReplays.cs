// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Models;

/// <summary>Regressions against the values of R, run as the command line runs them.</summary>
public class ModelReplays : IReplays
{
    private const double Closed = 1e-10;
    private const double Iterative = 1e-6;

    private const string Insurance = "x=District;Group;Age codes=Group;Age exposure=Holders";

    private const string ScaleOfReference =
        "l’échelle S de la référence s’arrête à 1,4e-6 au-dessus de son minimum (1.91235465 pour 1.91235191) ; avec des tolérances resserrées, la référence donne nos chiffres";

    public static IEnumerable<Replay> All =>
    [
        .. Linear("ols_swiss", "ols", "swiss.csv", "y=Fertility"),
        .. Linear("ols_stackloss", "ols", "stackloss.csv", "y=stack.loss"),
        .. Linear("wls_swiss", "wls", "swiss.csv", "y=Fertility x=Agriculture;Education;Catholic weights=Examination"),
        .. Linear("va_ols_massachusetts", "ols", "MASchools.csv", "y=score4 x=income;english;lunch"),
        .. Generalised("fractional_logit_swiss", "fractional-logit", Percent, "y=Education x=Agriculture;Catholic;Infant.Mortality"),
        .. Generalised("quasibinomial_esoph", "quasi-binomial", () => VectorFile.Read("esoph.csv"),
            "y=ncases failures=ncontrols x=agegp;alcgp;tobgp codes=agegp;alcgp;tobgp"),
        .. Generalised("quasipoisson_insurance", "poisson-offset", () => VectorFile.Read("insurance.csv"), "y=Claims " + Insurance),
        new("robust_stackloss_coef.csv", "robust", Iterative, run => Columns(
            run, "robust_stackloss_coef.csv", "robust", VectorFile.Read("stackloss.csv"), "y=stack.loss", ["huber", "bisquare_ls", "lmrob_MM", "lmrob_KS2014"]))
        {
            Explained = Enumerable.Range(1, 4).ToDictionary(
                row => $"lmrob_KS2014 {row}",
                _ => "l’estimation SMDM à psi lqq de Koller et Stahel n’est pas offerte : MM et bicarrée suffisent aux variantes de sensibilité",
                StringComparer.Ordinal),
        },
        new("robust_stackloss_weights.csv", "robust", Iterative, run => Columns(
            run, "robust_stackloss_weights.csv", "robust", VectorFile.Read("stackloss.csv"), "y=stack.loss table=weights", ["w_huber"])),
        new("robust_stackloss_weights.csv", "robust (MM)", 3e-5, run => Columns(
            run, "robust_stackloss_weights.csv", "robust", VectorFile.Read("stackloss.csv"), "y=stack.loss table=weights", ["w_MM", "resid_MM"]))
        {
            Remark = ScaleOfReference + ".",
        },
        new("panel_grunfeld.csv", "panel", Closed, run => Columns(
            run, "panel_grunfeld.csv", "panel", VectorFile.Read("grunfeld.csv"), "y=inv x=value;capital unit=firm period=year", ["est", "se", "se_cluster_HC0"])),
        new("mixed_model_dyestuff_blup.csv", "mixed-model", Iterative, run => Columns(
            run, "mixed_model_dyestuff_blup.csv", "mixed-model", VectorFile.Read("dyestuff.csv"), "y=Yield groups=Batch table=blup", ["blup"])),
    ];

    [Fact]
    public void Dummy_columns_are_read_from_texts_only_when_asked() =>
        Assert.Equal("model.number", CatalogueRun.FaultOf("quasi-binomial", VectorFile.Read("esoph.csv"), "y=ncases", "failures=ncontrols", "x=agegp").Code);

    private static IEnumerable<Replay> Linear(string name, string method, string source, string settings)
    {
        string[] coefficients = ["Estimate", "Std..Error", "t.value", "Pr...t..", "ci_t.2.5..", "ci_t.97.5..", "HC.HC0", "HC.HC1", "HC.HC2", "HC.HC3"];
        string[] fit = ["n", "df", "sigma", "r2", "adj_r2", "F", "AIC", "BIC", "press"];
        string[] units = ["fitted", "residual", "hat", "rstandard", "rstudent", "cooks", "dffits", "loo_pred"];
        yield return new($"{name}_coef.csv", method, Closed, run => Columns(run, $"{name}_coef.csv", method, VectorFile.Read(source), settings, coefficients));
        yield return new($"{name}_fit.csv", method, Closed, run => Columns(run, $"{name}_fit.csv", method, VectorFile.Read(source), settings + " table=fit", fit));
        yield return new($"{name}_loo.csv", method, Closed, run => Columns(run, $"{name}_loo.csv", method, VectorFile.Read(source), settings + " table=loo", units));
    }

    private static IEnumerable<Replay> Generalised(string name, string method, Func<VectorFile> source, string settings)
    {
        string[] coefficients = ["Estimate", "Std..Error", "t.value", "Pr...t..", "HC0", "HC1"];
        string[] units = ["fitted", "resid_response", "resid_pearson", "resid_deviance", "hat"];
        yield return new($"{name}_coef.csv", method, Iterative, run => Columns(run, $"{name}_coef.csv", method, source(), settings, coefficients));
        yield return new($"{name}_fitted.csv", method, Iterative, run => Columns(run, $"{name}_fitted.csv", method, source(), settings + " table=fitted", units));
        yield return new($"{name}_coef.csv", $"{method} (dispersion)", Iterative, run => Note(run, $"{name}_coef.csv", method, source(), settings + " table=fit"));
    }

    // The reference models the share, the file holds the percentage.
    private static VectorFile Percent()
    {
        var swiss = VectorFile.Read("swiss.csv");
        var lines = Enumerable.Range(0, swiss.RowCount).Select(row => string.Join(',', swiss.Columns.Select(column =>
            column == "Education" ? (swiss.Number(row, column) / 100).ToString("R", System.Globalization.CultureInfo.InvariantCulture) : swiss.Text(row, column))));
        return VectorFile.Parse("swiss.csv", string.Join('\n', lines.Prepend(string.Join(',', swiss.Columns))));
    }

    private static void Columns(Comparison run, string file, string method, VectorFile source, string settings, string[] columns)
    {
        var (expected, result) = (VectorFile.Read(file), CatalogueRun.Of(method, source, settings.Split(' ')));
        Assert.Equal(expected.RowCount, result.RowCount);
        for (var row = 0; row < expected.RowCount; row++)
        {
            foreach (var column in columns)
            {
                var found = result.Columns.Contains(column) ? result.Number(row, column) : double.NaN;
                run.Close(found, expected.Number(row, column), $"{column} {row + 1}");
            }
        }
    }

    // "dispersion 0.0391 deviance 1.676 df 43 pearson 1.68": written at the end of a note.
    private static void Note(Comparison run, string file, string method, VectorFile source, string settings)
    {
        var words = VectorFile.Read(file).Notes.Single(note => note.StartsWith("dispersion", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = CatalogueRun.Of(method, source, settings.Split(' '));
        foreach (var name in new[] { "dispersion", "deviance", "df", "pearson" })
        {
            var value = double.Parse(words[Array.IndexOf(words, name) + 1], System.Globalization.CultureInfo.InvariantCulture);
            run.Close(result.Number(0, name), value, name);
        }
    }
}
