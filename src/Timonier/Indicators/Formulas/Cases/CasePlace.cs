// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>The place and the values that a case gives to its formula.</summary>
/// <remarks>
/// DHIS2 has two engines: its server checks types, its clients convert. A case of one is checked in a place like its own; a case of neither, as an indicator of ours that may give anything.
/// </remarks>
internal static class CasePlace
{
    /// <summary>Length of an identifier of DHIS2: what bears one and has no value is missing, what bears none does not exist.</summary>
    private const int IdentifierLength = 11;

    /// <summary>What the formula may name and must give.</summary>
    public static FormulaPlace Of(FormulaCase of, CaseSurroundings around) => new()
    {
        Resolve = item => Find(item, of, around)?.Type ?? (IsMissing(item, of) ? FormulaType.Number : null),
        Result = !of.IsOfServerEngine ? FormulaType.Any : of.DataType switch
        {
            // Every value has a text.
            "TEXT" => FormulaType.Any,
            "BOOLEAN" => FormulaType.Boolean,
            "DATE" => FormulaType.Date,
            "NUMERIC" => FormulaType.Number,
            _ when of.Mode.StartsWith("VALIDATION_RULE", StringComparison.Ordinal) => FormulaType.Any,
            _ => of.Mode.Contains("TEST", StringComparison.Ordinal) ? FormulaType.Boolean : FormulaType.Number,
        },
        Comparison = of.IsOfClientEngine ? FormulaComparison.AnyType : of.IsOfServerEngine ? FormulaComparison.ReadText : FormulaComparison.SameType,
        HasPeriods = !of.IsOfServerEngine || of.Mode.StartsWith("PREDICTOR", StringComparison.Ordinal),
    };

    /// <summary>The formula with its strategy, and the window of its periods: those before the last, which is the one computed.</summary>
    public static FormulaTerms TermsOf(FormulaCase of, CaseSurroundings around) => new(of.Text)
    {
        Missing = of.Missing,
        Window = new(SampleCount(of, around), -1),
    };

    /// <summary>The values, for one unit: the periods of the samples, then the one computed.</summary>
    public static FormulaGrid GridOf(Formula formula, FormulaCase of, CaseSurroundings around)
    {
        var samples = SampleCount(of, around);
        var grid = new FormulaGrid(formula.Items.Count, 1, samples + 1);
        foreach (var (i, item) in formula.Items.Index())
        {
            grid.Set(i, samples, Find(item, of, around)?.Value ?? FormulaValue.Null);
            for (var period = 0; period < samples; period++)
                grid.Set(i, period, Sample(item, period, of, around));
        }

        return grid;
    }

    private static int SampleCount(FormulaCase of, CaseSurroundings around) =>
        of.Series.Count > 0 ? of.Series.Values.Max(s => s.Count) : of.IsOfServerEngine ? around.Samples.Count : 0;

    private static FormulaValue Sample(FormulaItem item, int period, FormulaCase of, CaseSurroundings around)
    {
        if (of.Series.TryGetValue(item.Code, out var series))
            return period < series.Count ? series[period] : FormulaValue.Null;
        return of.IsOfServerEngine && of.Series.Count == 0 && around.Samples[period].TryGetValue(item.ToString(), out var input) ? input.Value : FormulaValue.Null;
    }

    private static FormulaInput? Find(FormulaItem item, FormulaCase of, CaseSurroundings around)
    {
        if (of.Inputs.TryGetValue(item.Code, out var own))
            return own;
        if (of.Series.ContainsKey(item.Code))
            return new(FormulaType.Number, FormulaValue.Null);
        return !of.IsOfClientEngine && around.Items.TryGetValue(item.ToString(), out var shared) ? shared : null;
    }

    private static bool IsMissing(FormulaItem item, FormulaCase of) =>
        of.IsOfServerEngine && item.Code.Split('.')[0] is { Length: IdentifierLength } code && code.All(char.IsAsciiLetterOrDigit);
}
