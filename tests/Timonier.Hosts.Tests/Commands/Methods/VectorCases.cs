// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Hosts.Tests.Commands.Methods;

/// <summary>How each reference file is replayed by <c>method run</c>, with the tolerances asked of each family.</summary>
internal static class VectorCases
{
    private const double Closed = 1e-10;
    private const double Iterative = 1e-6;
    private const double Bisection = 5e-5;
    private const string TwoLevels = "value lower95_0cl upper95_0cl lower99_8cl upper99_8cl";
    private const string Limits = "lower_2s_limit upper_2s_limit lower_3s_limit upper_3s_limit";
    private const string Coefficients = "term Estimate Std..Error t.value Pr...t.. ci_t.2.5.. ci_t.97.5.. HC.HC0 HC.HC1 HC.HC2 HC.HC3";
    private const string Fit = "n df sigma r2 adj_r2 F AIC BIC press";
    private const string LeaveOneOut = "fitted residual hat rstandard rstudent cooks dffits loo_pred";
    private const string Generalised = "Estimate Std..Error t.value Pr...t.. HC0 HC1";
    private const string Fitted = "fitted resid_response resid_pearson resid_deviance hat";
    private const string Chart = "rebase_group mean lpl upl outside close rel special_cause point_type";

    public static VectorCase[] All { get; } =
    [
        .. Intervals(), .. Funnels(), .. Samples(), .. Series(), .. Tests(), .. Models(), .. Dispersion(), .. Peers(), .. Ranks(),
    ];

    private static IEnumerable<VectorCase> Intervals() =>
    [
        new("proportion_wilson.csv", "wilson", TwoLevels, 1e-12),
        new("proportion_wilson_grouped.csv", "wilson", "value lowercl uppercl", 1e-12),
        new("binomial_intervals.csv", "wilson", "lowercl=prop_test_lower uppercl=prop_test_upper", 1e-12),
        new("binomial_intervals.csv", "clopper-pearson", "lowercl=binom_test_lower uppercl=binom_test_upper", Closed),
        new("byar_wilson_limits.csv", "wilson", "lowercl uppercl", 1e-12) { Rows = static (file, row) => file.Text(row, "method") == "Wilson" },
        new("byar_wilson_limits.csv", "byar", "lowercl uppercl", Closed) { Settings = "n=1 exact_below=0", Rows = static (file, row) => file.Text(row, "method") == "Byars" },
        new("rate_byar_exact.csv", "byar", TwoLevels + " method", Closed),
        new("rate_byar_exact_grouped.csv", "byar", "value lowercl uppercl method", Closed),
        new("poisson_exact_intervals.csv", "exact-poisson", "lowercl=lower uppercl=upper", Closed),
        new("mean_t_expected.csv", "mean-t", "area value_sum value_count stdev " + TwoLevels, Closed) { Source = "mean_t_inputs.csv" },
        .. Expected("dsr_expected.csv", "dsr", "area total_count total_pop " + TwoLevels, "dsr_inputs.csv", ("dsr per 10000", "multiplier=10000"), ("dsr per 100000", "multiplier=100000")),
        .. Expected(
            "isr_expected.csv", "isr", "area observed expected ref_rate method " + TwoLevels, "isr_inputs.csv",
            ("indirectly standardised rate per 100000", "join=isr_reference.csv type=rate multiplier=100000"),
            ("indirectly standardised rate per 1000", "join=isr_reference.csv type=rate multiplier=1000"),
            ("indirectly standardised ratio x 1", "join=isr_reference.csv type=ratio"),
            ("indirectly standardised ratio x 100", "join=isr_reference.csv type=ratio multiplier=100")),
    ];

    private static IEnumerable<VectorCase> Funnels() =>
    [
        new("funnel_proportion_inputs.csv", "funnel-proportion", "significance", 0),
        new("funnel_proportion_limits.csv", "funnel-proportion", $"{Limits} baseline", 1e-6)
        {
            Source = "funnel_proportion_inputs.csv", Settings = "table=limits", Keys = "Population", IsAbsolute = true,
        },
        new("funnel_rate_limits_dsr.csv", "funnel-rate", $"{Limits} lower_2s_population_1_year upper_2s_population_1_year lower_3s_population_1_year upper_3s_population_1_year baseline", Bisection)
        {
            Source = "funnel_rate_inputs.csv", Settings = "table=limits years_of_data=3", Keys = "Events",
        },
        .. Rates("dsr", "rate_dsr", 100_000), .. Rates("dsr", "rate_dsr", 100), .. Rates("crude", "rate_crude_per_100000", 100_000), .. Rates("crude", "rate_crude_per_100", 100),
        new("funnel_ratio_inputs.csv", "funnel-ratio", "significance", 0),
        new("funnel_ratio_limits.csv", "funnel-ratio", string.Join(' ', new[] { "lower_2s", "upper_2s", "lower_3s", "upper_3s" }.SelectMany(limit => new[] { $"{limit}_exp_events", $"{limit}_count", $"{limit}_isr" })), Bisection)
        {
            Source = "funnel_ratio_inputs.csv", Settings = "table=limits", Keys = "Observed_events",
        },
        new("funnelplotr_poisson_limits.csv", "funnel-ratio", "lower_2s_limit=ll95 upper_2s_limit=ul95 lower_3s_limit=ll998 upper_3s_limit=ul998", 5e-7) { IsAbsolute = true },
    ];

    private static IEnumerable<VectorCase> Rates(string type, string column, int multiplier) => new[] { "with_0", "without_0" }.Select(zeros =>
        new VectorCase("funnel_rate_significance.csv", "funnel-rate", $"significance={type}_per_{multiplier}_{zeros}", 0)
        {
            Settings = $"rate_type={type} rate={column} multiplier={multiplier}",
            Rows = (file, row) => zeros == "with_0" || file.Text(row, "count") != "0",
        });

    private static IEnumerable<VectorCase> Samples() =>
    [
        new("quantiles_phe.csv", "quantile", "RankinGrp QuantileInGrp", 0) { Settings = "group=IndSexRef;ParentCode" },
        new("quantile_types.csv", "quantile", "value=expected", 1e-12)
        {
            Source = "univariate_data.csv", Keys = "dataset type p",
            Settings = "type=1;2;3;4;5;6;7;8;9 p=0;0.01;0.05;0.1;0.2;0.25;0.5;0.6;0.75;0.8;0.9;0.95;0.99;1",
        },
        new("robust_univariate.csv", "robust-univariate", "n mean sd median mad iqr7 trim10 box_lo hinge_lo hinge_hi box_hi n_out", Closed) { Source = "univariate_data.csv", Keys = "dataset" },
        new("robust_univariate.csv", "robust-univariate", "huber_mu huber_s Sn Qn medcouple", Iterative) { Source = "univariate_data.csv", Keys = "dataset" },
        .. InequalityCases.All,
    ];

    private static IEnumerable<VectorCase> Series() =>
    [
        new("xmr_discoveries.csv", "xmr", Chart, Closed),
        new("xmr_nile.csv", "xmr", Chart, Closed),
        new("xmr_nile_noscreen.csv", "xmr", Chart, Closed) { Settings = "screen=FALSE" },
        new("xmr_lakehuron_rebase60.csv", "xmr", Chart, Closed) { Settings = "rebase_at=60" },
        new("xmr_package_test_r1.csv", "xmr", Chart, Closed),
        new("xmr_package_test_r2.csv", "xmr", Chart, Closed),
        .. new[] { ("r1 screen", "r1", "TRUE"), ("r2 screen, y[15]=10", "r2", "TRUE"), ("r3 no screen, y[15]=10", "r2", "FALSE") }.Select(test =>
            new VectorCase("xmr_package_snapshot.csv", "xmr", "mean lpl upl", 5e-7)
            {
                Source = $"xmr_package_test_{test.Item2}.csv", Settings = $"screen={test.Item3}", Rows = (file, row) => file.Text(row, "case") == test.Item1,
            }),
        new("xmr_rules_units.csv", "xmr", "flags=expected", 0) { Settings = "table=rules" },
    ];

    private static IEnumerable<VectorCase> Tests() =>
    [
        new("chisq_trend_proportions.csv", "prop-trend", "chisq p", Closed),
        new("two_proportions.csv", "two-proportions", "chisq p diff_lower diff_upper fisher_p", Closed),
        new("p_adjust.csv", "p-adjust", "holm hochberg hommel bonferroni BH BY", 1e-12),
        new("correlations_swiss.csv", "correlations", "n pearson p_lo p_hi p_p spearman s_p kendall_b k_p", Closed) { Source = "swiss.csv", Keys = "pair" },
        new("dea_ccr_textbook.csv", "dea", "ccr_efficiency=ccr_efficiency_published", 5e-4) { Settings = "inputs=employees outputs=sales", IsAbsolute = true },
        new("special_functions.csv", "special-functions", "value=expected", 1e-12) { Rows = static (file, row) => file.Text(row, "fn") != "ptukey" },
        new("special_functions.csv", "special-functions", "value=expected", 1e-8) { Rows = static (file, row) => file.Text(row, "fn") == "ptukey" },
    ];

    private static IEnumerable<VectorCase> Models() =>
    [
        .. Linear("ols_swiss", "ols", "swiss.csv", "y=Fertility"),
        .. Linear("ols_stackloss", "ols", "stackloss.csv", "y=stack.loss"),
        .. Linear("wls_swiss", "wls", "swiss.csv", "y=Fertility x=Agriculture;Education;Catholic weights=Examination"),
        .. Linear("va_ols_massachusetts", "ols", "MASchools.csv", "y=score4 x=income;english;lunch"),
        .. Means("fractional_logit_swiss", "fractional-logit", "swiss.csv", "y=Education multiplier=100 x=Agriculture;Catholic;Infant.Mortality"),
        .. Means("quasibinomial_esoph", "quasi-binomial", "esoph.csv", "y=ncases failures=ncontrols codes=agegp;alcgp;tobgp"),
        .. Means("quasipoisson_insurance", "poisson-offset", "insurance.csv", "y=Claims exposure=Holders codes=Group;Age"),
        new("robust_stackloss_coef.csv", "robust", "term huber bisquare_ls lmrob_MM", Iterative) { Source = "stackloss.csv", Settings = "y=stack.loss" },
        new("robust_stackloss_weights.csv", "robust", "id w_huber", Iterative) { Source = "stackloss.csv", Settings = "y=stack.loss table=weights" },
        new("robust_stackloss_weights.csv", "robust", "w_MM resid_MM", 3e-5) { Source = "stackloss.csv", Settings = "y=stack.loss table=weights" },
        new("panel_grunfeld.csv", "panel", "model term est se se_cluster_HC0", Closed) { Source = "grunfeld.csv", Settings = "y=inv unit=firm period=year" },
        new("mixed_model_dyestuff_blup.csv", "mixed-model", "level=batch blup", Iterative) { Source = "dyestuff.csv", Settings = "y=Yield groups=Batch table=blup" },
    ];

    private static IEnumerable<VectorCase> Dispersion() =>
    [
        new("overdispersion_pct303_proportion.csv", "overdispersion", "Y s Uzscore Wuzscore od_z", Closed) { Settings = "data_type=PR" },
        new("overdispersion_pkgtest_cqc.csv", "overdispersion", "rr Y s Uzscore Wuzscore od_z odll95 odul95 odll998 odul998", Closed) { Settings = "sr_method=CQC trim_by=0.05" },
        new("overdispersion_pkgtest_shmi.csv", "overdispersion", "rr Y s Uzscore Wuzscore od_z odll95 odul95 odll998 odul998", Closed),
        new("eb_global_auckland.csv", "empirical-bayes", "raw estmm", Closed),
        new("shrinkage_blup_bcg.csv", "empirical-bayes", "blup_REML se_REML pi_lb pi_ub blup_DL", Iterative) { IsAbsolute = true },
        new("shrinkage_blup_bcg.csv", "random-effects", "blup_REML se_REML pi_lb pi_ub blup_DL rstudent_DL", Iterative) { Settings = "table=shrinkage", IsAbsolute = true },

        // The root of Paule and Mandel published there is 8e-5 too high: that of the tests of dispersion solves the equation.
        new("random_effects_bcg.csv", "random-effects", "k tau2 mu se QE QEp I2 H2", Iterative)
        {
            Source = "shrinkage_blup_bcg.csv", Keys = "method", Rows = static (file, row) => file.Text(row, "method") != "PM",
        },
        new("james_stein_baseball.csv", "james-stein", "js", Closed),
    ];

    private static IEnumerable<VectorCase> Peers()
    {
        foreach (var set in new[] { "USArrests", "swiss" })
        {
            var (source, named) = ($"{set}.csv", set == "swiss" ? "" : "id=state");
            foreach (var linkage in new[] { "wardD2", "average", "complete" })
                yield return new($"hclust_{set}_{linkage}.csv", "hclust", "step merge_a merge_b height", Closed) { Source = source, Settings = $"linkage={linkage}" };
            yield return new($"hclust_{set}_cutree.csv", "hclust", "id k3 k4 k5", 0) { Source = source, Settings = $"table=cutree {named}", NamesNumbers = set == "swiss" };
            yield return new($"knn_{set}.csv", "knn", "id " + Numbered("nn.", 5) + " " + Numbered("dist.", 5), Closed) { Source = source, Settings = named, NamesNumbers = set == "swiss" };
            yield return new($"mahalanobis_{set}.csv", "mahalanobis", "id d2", Closed) { Source = source, Settings = named, NamesNumbers = set == "swiss" };
            yield return new($"pca_{set}.csv", "pca", "var " + Numbered("PC", set == "swiss" ? 6 : 4), Closed) { Source = source, HasFreeSigns = true };
        }

        // The reference names its distances after the neighbours of its first row.
        yield return new("knn_robust_USArrests.csv", "knn", $"id {Numbered("nn.", 7)} dist.1=d.18 dist.2=d.40 dist.3=d.42 dist.4=d.10 dist.5=d.4 dist.6=d.24 dist.7=d.20", Closed)
        {
            Source = "USArrests.csv",
            Settings = "k=7 scale=median id=state",
        };
    }

    private static IEnumerable<VectorCase> Ranks() =>
    [
        new("rank_ci_bcg.csv", "rank-intervals", "rank_desc rank_lo rank_hi none_lo none_hi joint_lo joint_hi", 0),
        new("rank_ci_swiss.csv", "rank-intervals", "rank_desc rank_lo rank_hi none_lo none_hi joint_lo joint_hi", 0),
        new("rank_ci_pisa2018_math.csv", "rank-intervals", "rank_desc=rank", 0),
        new("rank_ci_pisa2018_math.csv", "rank-intervals", "marg_lo marg_hi simul_lo simul_hi", 1) { IsAbsolute = true, IsGivenWhole = true, Keys = "id", Rows = static (file, row) => file.Text(row, "id") != "Slovenia" },

        // One country stands on a critical value: ten thousand draws give it 14 or 16, ten times more always 14; the reference drew 16.
        new("rank_ci_pisa2018_math.csv", "rank-intervals", "marg_lo marg_hi simul_lo simul_hi", 2) { IsAbsolute = true, IsGivenWhole = true, Keys = "id", Rows = static (file, row) => file.Text(row, "id") == "Slovenia" },
    ];

    private static IEnumerable<VectorCase> Linear(string name, string method, string source, string settings) =>
    [
        new($"{name}_coef.csv", method, Coefficients, Closed) { Source = source, Settings = settings },
        new($"{name}_fit.csv", method, Fit, Closed) { Source = source, Settings = settings + " table=fit" },
        new($"{name}_loo.csv", method, LeaveOneOut, Closed) { Source = source, Settings = settings + " table=loo" },
    ];

    private static IEnumerable<VectorCase> Means(string name, string method, string source, string settings) =>
    [
        new($"{name}_coef.csv", method, Generalised, Iterative) { Source = source, Settings = settings },
        new($"{name}_fitted.csv", method, Fitted, Iterative) { Source = source, Settings = settings + " table=fitted" },
    ];

    private static IEnumerable<VectorCase> Expected(string file, string method, string columns, string source, params (string Statistic, string Settings)[] cases) =>
        cases.Select(test => new VectorCase(file, method, columns, Closed)
        {
            Source = source,
            Settings = test.Settings,
            Rows = (reference, row) => reference.Text(row, "statistic") == test.Statistic,
        });

    private static string Numbered(string name, int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"{name}{i}"));
}
