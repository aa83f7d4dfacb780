// SPDX-License-Identifier: Apache-2.0

namespace Timonier.Analysis.Methods;

/// <summary>Control charts of individual values, by series.</summary>
internal static class ControlChartMethod
{
    private static Method Chart { get; } = new()
    {
        Id = "xmr",
        Title = "Carte de contrôle XmR",
        Question = "Une série de mesures ne fait-elle que varier, ou s’y passe-t-il quelque chose ?",
        Scope = MethodScope.Group,
        DefaultGroup = ["series"],
        Parameters =
        [
            new("screen", ValueKind.Flag, "TRUE", "écarter une fois les étendues mobiles d’au moins 3,267 fois leur moyenne"),
            new("baseline", ValueKind.Number, "", "nombre de premiers points du segment qui font les limites ; tous par défaut") { AlsoNamed = ["fix_after_n_points"], Range = NumberRange.Whole(2, 1_000_000) },
            new("rebase_at", ValueKind.Numbers, "", "valeurs de `i` (ou rangs, à partir de 1) où commence un nouveau segment, séparées par des points-virgules"),
            new("improvement_direction", ValueKind.Number, "1", "1 : une hausse est une amélioration ; −1 : une baisse ; 0 : sans jugement") { Range = NumberRange.Whole(-1, 1) },
            new("target", ValueKind.Number, "", "cible, pour dire si le processus l’atteint"),
            new("min_points", ValueKind.Number, "12", "nombre de points du segment en dessous duquel il n’y a pas de limites") { Range = NumberRange.Whole(2, 1_000_000) },
        ],
        Inputs =
        [
            new("y", ValueKind.Number, "valeur, dans l’ordre du temps si `i` manque") { AlsoNamed = ["value"] },
            new("i", ValueKind.Number, "rang dans la série") { IsOptional = true },
            new("rebase", ValueKind.Flag, "TRUE à la première ligne d’un nouveau segment") { IsOptional = true },
        ],
        Outputs =
        [
            new("rebase_group", ValueKind.Number, "numéro du segment, à partir de 0"),
            new("mean", ValueKind.Number, "moyenne du segment"),
            new("lpl", ValueKind.Number, "limite inférieure de variation naturelle"),
            new("upl", ValueKind.Number, "limite supérieure de variation naturelle"),
            new("outside", ValueKind.Flag, "TRUE hors des limites"),
            new("close", ValueKind.Flag, "TRUE dans le dernier tiers avant une limite"),
            new("rel", ValueKind.Number, "1 au-dessus de la moyenne, −1 en dessous"),
            new("special_cause", ValueKind.Text, "règle qui distingue le point, ou `Common Cause`"),
            new("point_type", ValueKind.Text, "`common_cause`, `special_cause_improvement`, `special_cause_concern`, `special_cause_neutral_high`, `special_cause_neutral_low`"),
            new("assurance", ValueKind.Text, "`target_above_limits`, `target_below_limits` ou `inconsistent`, quand une cible est donnée"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static Method Rules { get; } = Chart with
    {
        Scope = MethodScope.Row,
        Parameters = [],
        DefaultGroup = [],
        Inputs =
        [
            new("rule", ValueKind.Text, "`seven_one_side`, `part_of_seven`, `seven_trend` ou `two_in_three`"),
            new("input", ValueKind.Text, "points séparés par des espaces ; `two_in_three` : proximité d’une limite (1 ou 0), barre, côté de la moyenne (1 ou −1)"),
        ],
        Outputs = [new("flags", ValueKind.Text, "réponse de la règle à chaque point, séparées par des espaces") { AlsoNamed = ["expected"] }, NoAnswerText.Declaration],
        Run = ControlRuleText.Run,
    };

    public static Method Definition { get; } = MethodTable.Join(
        (Chart.Id, Chart.Title, Chart.Question),
        new("points", "la carte, point par point", Chart),
        new("rules", "les règles seules, sur des suites écrites dans une cellule", Rules));

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var writer = new ControlChartWriter(input, output);
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = InTime(input, group);
            var start = 0;
            var segment = 0;
            for (var place = 1; place <= rows.Length; place++)
            {
                if (place == rows.Length || StartsSegment(input, rows[place], place))
                {
                    writer.Write(rows.AsSpan(start, place - start), segment++);
                    start = place;
                }
            }
        }

        return null;
    }

    private static int[] InTime(MethodInput input, int group)
    {
        var rows = input.Groups[group].ToArray();
        if (input.Has("i"))
        {
            var order = input.Numbers("i");
            Array.Sort(Array.ConvertAll(rows, row => (order[row], row)), rows);
        }

        return rows;
    }

    private static bool StartsSegment(MethodInput input, int row, int place)
    {
        var rank = input.Has("i") ? input.Numbers("i")[row] : place + 1;
        return (input.Has("rebase") && input.Numbers("rebase")[row] == 1) || input.Parameter("rebase_at").ListAt(row).Contains(rank);
    }
}
