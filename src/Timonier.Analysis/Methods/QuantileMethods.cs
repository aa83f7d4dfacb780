// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Quantiles;

namespace Timonier.Analysis.Methods;

/// <summary>Classes of equal numbers, and quantiles by type.</summary>
internal static class QuantileMethods
{
    private const int MostClasses = 1_000_000;

    private static Method Classes { get; } = new()
    {
        Id = "quantile",
        Title = "Quantiles : classes d’effectifs égaux, et valeurs de partage",
        Question = "Dans quel cinquième, dixième… de l’ensemble chaque structure se situe-t-elle, et quelle valeur laisse une part donnée en dessous d’elle ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("nquantiles", ValueKind.Text, "10", "`classes` : nombre de classes, ou son nom : `Quartile`, `Quintile`, `Sextile`, `Septile`, `Octile`, `Decile`, `Percentile`")
            {
                AlsoNamed = ["QuantileNm"],
            },
            new("invert", ValueKind.Flag, "TRUE", "`classes` : TRUE : le rang 1 est la plus grande valeur ; FALSE : la plus petite") { AlsoNamed = ["Polarity"] },
        ],
        Inputs = [new("Value", ValueKind.Number, "valeur ; dans `values`, une valeur manquante est écartée") { AlsoNamed = ["x", "values", "y"] }],
        Outputs =
        [
            new("RankinGrp", ValueKind.Number, "rang dans le groupe, les ex æquo au rang le plus bas"),
            new("QuantileInGrp", ValueKind.Number, "classe, de 1 au nombre de classes") { AlsoNamed = ["quantile"] },
            NoAnswerText.Declaration,
        ],
        Run = RunClasses,
    };

    private static Method ByType { get; } = Classes with
    {
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        DefaultGroup = ["dataset", "area"],
        Parameters =
        [
            new("type", ValueKind.Numbers, "7", "`values` : définition (Hyndman et Fan, numéros de R) ; plusieurs séparées par des points-virgules")
            {
                Range = NumberRange.Whole(1, 9),
                IsPerRun = true,
            },
            new("p", ValueKind.Numbers, "0;0.25;0.5;0.75;1", "`values` : probabilités, séparées par des points-virgules") { Range = NumberRange.Share, IsPerRun = true },
        ],
        Inputs = [new("Value", ValueKind.Number, "valeur ; dans `values`, une valeur manquante est écartée") { AlsoNamed = ["x", "values", "y"] }],
        Outputs =
        [
            new("type", ValueKind.Number, "définition"),
            new("p", ValueKind.Number, "probabilité"),
            new("value", ValueKind.Number, "quantile") { AlsoNamed = ["expected"] },
        ],
        Run = RunByType,
    };

    public static Method Definition { get; } = MethodTable.Join(
        (Classes.Id, Classes.Title, Classes.Question),
        new("classes", "la classe de chaque ligne", Classes),
        new("values", "les valeurs qui partagent l’échantillon", ByType));

    private static MethodFault? RunClasses(MethodInput input, MethodOutput output)
    {
        var (ranks, classes) = (output.Numbers("RankinGrp"), output.Numbers("QuantileInGrp"));
        var reasons = output.Texts(NoAnswerText.Column);
        var (values, work) = (new double[input.RowCount], new double[input.RowCount]);
        var places = new int[input.RowCount];
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = input.Groups[group];
            var asked = input.Parameter("nquantiles").TextAt(rows[0]);
            if (NumberOfClasses(asked) is not { } wanted)
            {
                return MethodFaults.NotANumberOfClasses(asked);
            }

            var order = input.Parameter("invert").IsSetAt(rows[0]) ? RankOrder.HighestFirst : RankOrder.LowestFirst;
            var count = QuantileClasses.Rank(input.Gather("Value", group, values), order, work, places);
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                var place = QuantileClasses.Of(places[i], count, wanted);
                ranks[row] = places[i] == 0 ? double.NaN : places[i];
                classes[row] = place == 0 ? double.NaN : place;
                reasons[row] = NoAnswerText.Of(places[i] == 0 ? NoAnswer.Missing : place == 0 ? NoAnswer.TooFewValues : NoAnswer.None);
            }
        }

        return null;
    }

    private static MethodFault? RunByType(MethodInput input, MethodOutput output)
    {
        var (sources, cells) = (new List<int>(), new List<(double Type, double P, double Value)>());
        var work = new double[input.RowCount];
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var first = input.Groups[group][0];
            var sample = input.Gather("Value", group, work);
            sample.Sort();
            sample = sample[(sample.LastIndexOf(double.NaN) + 1)..];
            foreach (var type in input.Parameter("type").ListAt(first))
            {
                foreach (var p in input.Parameter("p").ListAt(first))
                {
                    sources.Add(first);
                    cells.Add((type, p, SampleQuantile.OfSorted(sample, p, (int)type)));
                }
            }
        }

        output.SetRows([.. sources]);
        var (types, probabilities, values) = (output.Numbers("type"), output.Numbers("p"), output.Numbers("value"));
        for (var row = 0; row < cells.Count; row++)
        {
            (types[row], probabilities[row], values[row]) = cells[row];
        }

        return null;
    }

    private static int? NumberOfClasses(string text)
    {
        var named = text.Trim().ToUpperInvariant() switch
        {
            "TERTILE" => 3,
            "QUARTILE" => 4,
            "QUINTILE" => 5,
            "SEXTILE" => 6,
            "SEPTILE" => 7,
            "OCTILE" => 8,
            "DECILE" => 10,
            "PERCENTILE" => 100,
            _ => 0,
        };
        if (named > 0)
        {
            return named;
        }

        var isWhole = CellText.TryNumber(text, out var number) && number is >= 2 and <= MostClasses && number == Math.Floor(number);
        return isWhole ? (int)number : null;
    }
}
