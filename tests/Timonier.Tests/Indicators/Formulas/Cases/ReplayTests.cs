// SPDX-License-Identifier: Apache-2.0
using System.Text.Json.Nodes;
using Timonier.Indicators.Formulas.Cases;

namespace Timonier.Tests.Indicators.Formulas.Cases;

/// <summary>The formulas of DHIS2's public tests, replayed.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void Every_case_agrees_or_differs_by_a_rule_or_names_what_is_left_out()
    {
        var results = Replay(Vectors.Read());
        Faults(results.Where(r => r.Verdict is CaseVerdict.Fails));
        Assert.Equal((300, 24, 85), (Count(results, CaseVerdict.Agrees), Count(results, CaseVerdict.MustDiffer), Count(results, CaseVerdict.OutOfScope)));
    }

    [Fact]
    public void Where_we_must_differ_we_do_and_this_is_what_we_give()
    {
        var differing = Replay(Vectors.Read()).Where(r => r.Verdict is CaseVerdict.MustDiffer).ToList();
        Assert.All(differing, r => Assert.NotEqual(r.Expected, r.Found));
        Golden.Match(
            "Facts of dhis2/expression-parser and dhis2/dhis2-core, University of Oslo, BSD-3-Clause: formula, expected there, given here.\n\n"
            + string.Join("\n", differing.Select(r => $"{r.Id} [{r.Reason}] {r.Text} | {r.Expected} | {r.Found}")));
    }

    [Fact]
    public void A_wrong_expectation_never_agrees_and_is_never_excused()
    {
        var file = JsonNode.Parse(Vectors.Read())!;
        var agreeing = Replay(file.ToJsonString()).Where(r => r.Verdict is CaseVerdict.Agrees).Select(r => r.Id).ToHashSet();
        var changed = new List<string>();
        foreach (var one in file["cases"]!.AsArray())
        {
            if (!agreeing.Contains(one!["id"]!.ToString()) || one["expect"]!["type"] is null)
                continue;
            changed.Add(one["id"]!.ToString());
            one["expect"] = one["expect"]!["type"]!.ToString() switch
            {
                "number" => new JsonObject { ["type"] = "number", ["value"] = one["expect"]!["value"]!.GetValue<double>() + 0.001 + Math.Abs(one["expect"]!["value"]!.GetValue<double>() / 1e9) },
                "boolean" => new JsonObject { ["type"] = "boolean", ["value"] = !one["expect"]!["value"]!.GetValue<bool>() },
                "string" => new JsonObject { ["type"] = "string", ["value"] = one["expect"]!["value"] + "x" },
                _ => new JsonObject { ["type"] = "number", ["value"] = 12 },
            };
        }

        var results = Replay(file.ToJsonString()).Where(r => changed.Contains(r.Id)).ToList();
        Assert.True(results.Count > 200);
        Assert.DoesNotContain(results, r => r.Verdict is CaseVerdict.Agrees or CaseVerdict.OutOfScope);

        // Where the clients' engine is known to group or convert otherwise, no expectation of its own can be told wrong.
        var excused = results.Where(r => r.Verdict is CaseVerdict.MustDiffer).ToList();
        Assert.All(excused, r => Assert.Contains(r.Reason, new[] { "groupement", "texte-lu-comme-booleen", "operande-inconnu" }));
        Assert.True(excused.Count < 12, string.Join("\n", excused.Select(r => $"{r.Id} {r.Text} {r.Reason}")));
    }

    [Fact]
    public void A_value_for_what_must_be_refused_fails_and_a_refusal_for_a_value_too()
    {
        var results = Replay("""
            { "cases": [
              { "expr": "1 + 1", "expect": { "error": "parse-or-type" } },
              { "expr": "1 +", "expect": { "type": "number", "value": 1 } },
              { "expr": "1 +", "expect": { "valid": true } },
              { "expr": "1", "expect": { "valid": false } },
              { "expr": "1", "expect": { "type": "string", "value": "1" } },
              { "expr": "null", "expect": { "type": "number", "value": 0 } },
              { "expr": "inconnu(1)", "expect": { "type": "number", "value": 1 } },
              { "expr": "2 * 3", "expect": { "type": "number", "value": 6.1 }, "engine": "expression-parser" }
            ] }
            """);
        Assert.All(results, r => Assert.Equal(CaseVerdict.Fails, r.Verdict));
    }

    [Fact]
    public void Known_disagreements_between_the_two_engines_of_DHIS2_are_not_held_against_us()
    {
        // Facts of the list of disagreements of the same file, as the clients' engine computes them.
        var results = Replay("""
            { "cases": [
              { "expr": "10 - 3 + 2", "expect": { "type": "number", "value": 5 }, "engine": "expression-parser" },
              { "expr": "12 / 3 * 2", "expect": { "type": "number", "value": 2 }, "engine": "expression-parser" },
              { "expr": "7 % 4 / 2", "expect": { "type": "number", "value": 1 }, "engine": "expression-parser" },
              { "expr": "2 ^ 3 ^ 2", "expect": { "type": "number", "value": 64 }, "engine": "expression-parser" },
              { "expr": "4 ^ 0.5", "expect": { "type": "number", "value": 1 }, "engine": "expression-parser" },
              { "expr": "1 and 2", "expect": { "type": "boolean", "value": true }, "engine": "expression-parser" },
              { "expr": "1 - null", "expect": { "error": "evaluation" }, "engine": "expression-parser" }
            ] }
            """);
        Assert.All(results, r => Assert.Equal(CaseVerdict.MustDiffer, r.Verdict));
    }

    [Fact]
    public void What_the_clients_engine_makes_of_too_little_is_not_a_number_for_us()
    {
        var results = Replay("""
            { "cases": [
              { "expr": "sum(#{A})", "series": { "A": [] }, "expect": { "type": "number", "value": 0 }, "engine": "expression-parser" },
              { "expr": "avg(#{A})", "series": { "A": ["NaN"] }, "expect": { "type": "number", "value": "NaN" }, "engine": "expression-parser" },
              { "expr": "stddevSamp(#{A})", "series": { "A": [3] }, "expect": { "type": "number", "value": 0 }, "engine": "expression-parser" },
              { "expr": "10^20 * 10^20", "expect": { "type": "number", "value": 1E40 } }
            ] }
            """);
        Assert.Equal(["agregat-de-rien", "pas-un-nombre", "dispersion-d-une-valeur", "hors-bornes"], results.Select(r => r.Reason));
    }

    [Fact]
    public void Cases_of_one_s_own_have_measures_series_and_strategies()
    {
        var results = Replay("""
            { "cases": [
              { "id": "part", "expr": "round(100 * #{E02} / #{E01}, 1)", "vars": { "E02": 3, "E01": 7 }, "expect": { "type": "number", "value": 42.9 } },
              { "id": "manque", "expr": "#{E02} + #{E01}", "vars": { "E02": { "type": "number" }, "E01": { "type": "number", "value": "7" } }, "expect": { "type": "null", "value": null } },
              { "id": "zéro", "expr": "#{E02} + #{E01}", "vars": { "E02": null, "E01": 7 }, "missingValueStrategy": "NEVER_SKIP", "expect": { "type": "number", "value": 7 } },
              { "id": "mois", "expr": "avg(#{E02})", "series": { "E02": [1, 2, 6] }, "expect": { "type": "number", "value": 3 } },
              { "id": "jour", "expr": "#{D}", "vars": { "D": { "type": "date", "value": "2026-01-31" } }, "expect": { "type": "date", "value": "2026-01-31" } },
              { "id": "erreur", "expr": "#{E02} / 0", "vars": { "E02": 3 }, "expect": { "error": "evaluation" } }
            ] }
            """);
        Faults(results.Where(r => r.Verdict is not CaseVerdict.Agrees));
    }

    [Theory]
    [InlineData("", "formula.cases-json")]
    [InlineData("{", "formula.cases-json")]
    [InlineData("[]", "formula.cases")]
    [InlineData("{}", "formula.cases")]
    [InlineData("""{ "cases": [ {} ] }""", "formula.case")]
    [InlineData("""{ "cases": [ 3 ] }""", "formula.case")]
    [InlineData("""{ "cases": [ { "expr": "1", "expect": {} } ] }""", "formula.case")]
    [InlineData("""{ "cases": [ { "expr": "1", "expect": { "value": 1, "type": "number" }, "missingValueStrategy": "SOMETIMES" } ] }""", "formula.case")]
    public void A_file_that_cannot_be_read_is_refused(string json, string code) => Assert.Equal(code, FormulaCases.Replay(json).Refusal?.Code);

    private static IReadOnlyList<CaseResult> Replay(string json)
    {
        var replay = FormulaCases.Replay(json);
        Assert.True(replay.IsDone, replay.Refusal?.Message);
        return replay.Value;
    }

    private static int Count(IEnumerable<CaseResult> results, CaseVerdict verdict) => results.Count(r => r.Verdict == verdict);

    private static void Faults(IEnumerable<CaseResult> results) => House.Faults.None(results.Select(r => $"{r.Id} {r.Text}: {r.Verdict}, expected {r.Expected}, found {r.Found}"));
}
