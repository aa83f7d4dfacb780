// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Context;

namespace Timonier.Bench;

/// <summary>ctx-1.0 and expected-next-year computed twice, by the engine and by a script in base R written from the description of the method; every output is compared.</summary>
internal static class AgreementBench
{
    private const double Bar = 1e-8;

    // Twice the log-likelihood: how much likelier a point our optimiser may have missed.
    private const double LikelierBar = 0.01;
    private const ulong Seed = 20_260_301;

    public static async Task<int> RunAsync(string[] args)
    {
        if (!RScript.IsThere)
        {
            Console.Error.WriteLine("# Rscript is not on this machine (Debian: r-base-core).");
            return 2;
        }

        var kept = args is [var folder] ? Directory.CreateDirectory(folder) : null;
        var place = kept ?? Directory.CreateTempSubdirectory("timonier-bench-agreement-");
        try
        {
            var method = new ContextMethod();
            var result = ContextAnalysis.Run(method, AgreementNetwork.Of(Seed), ContextDepth.WithSensitivity, 2);
            AgreementTables.WriteInput(method, result.Input, place.FullName);
            var tables = Tables(result, place.FullName);
            Console.Error.WriteLine($"# {result.Input.Units.Length} units, {result.Input.Indicators.Length} indicators, {result.Input.Years.Length} years");
            await RScript.RunAsync("ctx-1.0.R", place.FullName);
            var agree = true;
            foreach (var (name, keys, table) in tables)
                agree &= Compare(name, keys, (table, CsvTable.Read(Path.Combine(place.FullName, $"r-{name}.csv"))));
            return agree ? 0 : 1;
        }
        finally
        {
            if (kept is null)
                place.Delete(recursive: true);
        }
    }

    private static (string Name, int Keys, CsvTable Table)[] Tables(ContextResult result, string folder)
    {
        (string Name, int Keys, CsvTable Table)[] tables =
        [
            ("weights", 1, AgreementTables.Weights(result)),
            ("types", 1, AgreementTables.Types(result)),
            ("neighbours", 3, AgreementTables.Neighbours(result)),
            ("cells", 3, AgreementTables.Cells(result)),
            ("contributions", 4, AgreementTables.Contributions(result)),
            ("diagnostics", 2, AgreementTables.Diagnostics(result)),
            ("next-year", 2, NextYear(result, folder)),
        ];
        foreach (var (name, _, table) in tables)
            table.Write(Path.Combine(folder, name + ".csv"));
        return tables;
    }

    // The variances, which are searched for, are given to R; it says whether it finds likelier ones ('likelier', twice the log-likelihood).
    private static CsvTable NextYear(ContextResult result, string folder)
    {
        var (table, found) = (new CsvTable("indicator", "unit", "expected", "lower80", "upper80", "lower95", "upper95", "drift_variance", "likelier"),
            new CsvTable("indicator", "unit_variance", "year_variance", "year_persistence"));
        for (var j = 0; j < result.Input.Indicators.Length; j++)
        {
            var (code, forecast) = (result.Input.Indicators[j].Code, NextYearForecast.Of(result, j, result.Years.Length)!);
            found.Add(code, forecast.Variances.Unit, forecast.Variances.Year, forecast.Variances.Persistence);
            for (var i = 0; i < result.Input.Units.Length; i++)
            {
                var (likely, wide) = (forecast.Interval(i, 0.80), forecast.Interval(i, 0.95));
                table.Add(code, result.Input.Units[i].Code, forecast.Expected(i), likely.Lower, likely.Upper, wide.Lower, wide.Upper, forecast.DriftVariance, 0.0);
            }
        }

        found.Write(Path.Combine(folder, "next-year-variances.csv"));
        return table;
    }

    // Rows are found by their first columns; every other column is an output.
    private static bool Compare(string name, int keys, (CsvTable Ours, CsvTable Theirs) tables)
    {
        string Key(string[] row) => string.Join('/', row[..keys]);
        var theirs = tables.Theirs.Rows.ToDictionary(Key, StringComparer.Ordinal);
        if (theirs.Count != tables.Ours.Rows.Count)
            Console.Error.WriteLine($"# {name}: {tables.Ours.Rows.Count} rows by the engine, {theirs.Count} by R");
        var agree = theirs.Count == tables.Ours.Rows.Count;
        for (var column = keys; column < tables.Ours.Columns.Length; column++)
        {
            var other = Array.IndexOf(tables.Theirs.Columns, tables.Ours.Columns[column]);
            var (worst, where) = (0.0, "");
            foreach (var row in tables.Ours.Rows)
            {
                var error = theirs.TryGetValue(Key(row), out var found) ? Error(row[column], found[other]) : double.PositiveInfinity;
                if (error > worst)
                    (worst, where) = (error, $"{Key(row)}: {row[column]} by the engine, {(found is null ? "nothing" : found[other])} by R");
            }

            var bar = tables.Ours.Columns[column] == "likelier" ? LikelierBar : Bar;
            if (worst > bar)
                Console.Error.WriteLine($"# {name}.{tables.Ours.Columns[column]}: {where}");
            agree &= worst <= bar;
            new Figure($"agreement-{name}.{tables.Ours.Columns[column]}", worst, "error", bar, tables.Ours.Rows.Count, "bench/run.sh agreement").Print();
        }

        return agree;
    }

    // Absolute below one, relative above; words and missing answers must be the same.
    private static double Error(string ours, string theirs)
    {
        if (ours == theirs)
            return 0;
        var areNumbers = double.TryParse(ours, CultureInfo.InvariantCulture, out var a) & double.TryParse(theirs, CultureInfo.InvariantCulture, out var b);
        return areNumbers ? Math.Abs(a - b) / Math.Max(1, Math.Abs(b)) : double.PositiveInfinity;
    }
}
