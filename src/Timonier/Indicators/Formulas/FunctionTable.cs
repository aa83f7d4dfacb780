// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import;

namespace Timonier.Indicators.Formulas;

/// <summary>Every function with its form. Names are those of DHIS2, where ministries of thirty countries learned them; the prefix <c>d2:</c> is accepted.</summary>
internal static class FunctionTable
{
    private const int Many = FormulaLimits.MostParts;

    private static readonly FunctionForm[] Forms =
    [
        new(FormulaFunction.If, "if", 3, 3) { Example = "if(#{A} > 10, 1, 0)", Takes = FormulaType.Any, Gives = FormulaType.Any },
        new(FormulaFunction.IsNull, "isNull", 1, 1) { Example = "isNull(#{A})", Takes = FormulaType.Any, Gives = FormulaType.Boolean, AsksWhetherKnown = true },
        new(FormulaFunction.IsNotNull, "isNotNull", 1, 1) { Example = "isNotNull(#{A})", Takes = FormulaType.Any, Gives = FormulaType.Boolean, AsksWhetherKnown = true },
        new(FormulaFunction.FirstNonNull, "firstNonNull", 0, Many) { Example = "firstNonNull(#{A}, #{B}, 0)", Takes = FormulaType.Any, Gives = FormulaType.Any, AsksWhetherKnown = true },
        new(FormulaFunction.Greatest, "greatest", 0, Many) { Example = "greatest(#{A}, #{B})", AsksWhetherKnown = true },
        new(FormulaFunction.Least, "least", 0, Many) { Example = "least(#{A}, 100)", AsksWhetherKnown = true },
        new(FormulaFunction.Log, "log", 1, 2) { Example = "log(#{A}, 2)" },
        new(FormulaFunction.Log10, "log10", 1, 1) { Example = "log10(#{A})" },
        new(FormulaFunction.Round, "round", 1, 2) { Example = "round(#{A}, 1)" },
        new(FormulaFunction.Ceil, "ceil", 1, 1) { Example = "ceil(#{A})" },
        new(FormulaFunction.Floor, "floor", 1, 1) { Example = "floor(#{A})" },
        new(FormulaFunction.Modulus, "modulus", 2, 2) { Example = "modulus(#{A}, 4)" },
        new(FormulaFunction.Zing, "zing", 1, 1) { Example = "zing(#{A})" },
        new(FormulaFunction.Oizp, "oizp", 1, 1) { Example = "oizp(#{A})" },
        new(FormulaFunction.Zpvc, "zpvc", 0, Many) { Example = "zpvc(#{A}, #{B})" },
        new(FormulaFunction.RemoveZeros, "removeZeros", 1, 1) { Example = "removeZeros(#{A})" },
        new(FormulaFunction.NormDistCum, "normDistCum", 1, 3) { Example = "normDistCum(#{A}, 50, 10)" },
        new(FormulaFunction.Contains, "contains", 2, Many) { Example = "contains(#{A}, \"nord\")", Takes = FormulaType.Text, Gives = FormulaType.Boolean },
        new(FormulaFunction.ContainsItems, "containsItems", 2, Many) { Example = "containsItems(#{A}, \"nord\")", Takes = FormulaType.Text, Gives = FormulaType.Boolean },
        new(FormulaFunction.Is, "is", 2, Many) { Example = "is(#{A} in 1, 2, 3)", Takes = FormulaType.Any, Gives = FormulaType.Boolean },
        new(FormulaFunction.Sum, "sum", 1, 1) { Example = "sum(#{A})", IsAggregate = true },
        new(FormulaFunction.Avg, "avg", 1, 1) { Example = "avg(#{A})", IsAggregate = true },
        new(FormulaFunction.Median, "median", 1, 1) { Example = "median(#{A})", IsAggregate = true },
        new(FormulaFunction.PercentileCont, "percentileCont", 2, 2) { Example = "percentileCont(#{A}, 0.9)", IsAggregate = true },
        new(FormulaFunction.Stddev, "stddev", 1, 1) { Example = "stddev(#{A})", IsAggregate = true },
        new(FormulaFunction.StddevSamp, "stddevSamp", 1, 1) { Example = "stddevSamp(#{A})", IsAggregate = true },
        new(FormulaFunction.StddevPop, "stddevPop", 1, 1) { Example = "stddevPop(#{A})", IsAggregate = true },
        new(FormulaFunction.Variance, "variance", 1, 1) { Example = "variance(#{A})", IsAggregate = true },
        new(FormulaFunction.Count, "count", 1, 1) { Example = "count(#{A})", Takes = FormulaType.Any, IsAggregate = true },
        new(FormulaFunction.Min, "min", 1, 1) { Example = "min(#{A})", IsAggregate = true },
        new(FormulaFunction.Max, "max", 1, 1) { Example = "max(#{A})", IsAggregate = true },
    ];

    /// <summary>Names that DHIS2 writes with a prefix.</summary>
    private static readonly HashSet<string> Prefixed =
        new(["d2:round", "d2:ceil", "d2:floor", "d2:modulus", "d2:zing", "d2:oizp", "d2:zpvc", "d2:contains"], StringComparer.Ordinal);

    /// <summary>What a French author types at first: for the remedy.</summary>
    private static readonly Dictionary<string, string> French = new(StringComparer.Ordinal)
    {
        ["si"] = "if",
        ["somme"] = "sum",
        ["moyenne"] = "avg",
        ["mediane"] = "median",
        ["centile"] = "percentileCont",
        ["quantile"] = "percentileCont",
        ["ecarttype"] = "stddev",
        ["ecart_type"] = "stddev",
        ["nb"] = "count",
        ["nombre"] = "count",
        ["minimum"] = "min",
        ["maximum"] = "max",
        ["arrondi"] = "round",
        ["estvide"] = "isNull",
        ["ln"] = "log",
        ["et"] = "and",
        ["ou"] = "or",
        ["non"] = "not",
        ["vrai"] = "true",
        ["faux"] = "false",
        ["vide"] = "null",
    };

    private static readonly Dictionary<string, FunctionForm> ByName = Forms.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>Every name, as it is printed.</summary>
    public static IEnumerable<string> Names => Forms.Select(f => f.Name);

    /// <summary>« Vouliez-vous dire… » for a word that is not known, by its French or by its letters; or nothing.</summary>
    public static string Suggest(string word) => NearestName.Ask(French.GetValueOrDefault(Folding.Fold(word), word), Names.Concat(["and", "or", "not", "true", "false", "null"]));

    /// <summary>The form of a function.</summary>
    public static FunctionForm Of(FormulaFunction function) => Forms[(int)function];

    /// <summary>The function of a name, or nothing.</summary>
    public static FunctionForm? Named(string name) => ByName.GetValueOrDefault(Prefixed.Contains(name) ? name[3..] : name);
}
