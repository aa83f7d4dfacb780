// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Indicators.Formulas.Cases;

namespace Timonier.Cli.Commands;

/// <summary><c>formula check</c>: replays formulas with inputs and expected values.</summary>
public static class FormulaCheckCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Fichier JSON de cas : « cases », chacun avec « expr » et « expect »." };
        var all = new Option<bool>("--all") { Description = "Écrire aussi une ligne pour chaque divergence voulue et chaque cas hors champ." };
        var check = new Command("check", "Rejouer des formules dont le résultat est connu.") { file, all };
        check.SetAction((parsed, ct) => CheckAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(all), ct));
        return check;
    }

    private static async Task<int> CheckAsync(ParseResult parsed, FileInfo file, bool isAll, CancellationToken ct)
    {
        if (!file.Exists)
            return await parsed.RefuseAsync(CliRefusals.NoFile.With(file.FullName));
        var replay = FormulaCases.Replay(await File.ReadAllTextAsync(file.FullName, ct));
        if (!replay.IsDone)
            return await parsed.RefuseAsync(replay.Refusal);
        foreach (var result in replay.Value.Where(r => r.Verdict is CaseVerdict.Fails || (isAll && r.Verdict is not CaseVerdict.Agrees)))
            await parsed.SayAsync(Line(result));
        await SayReasonsAsync(parsed, "Divergences voulues", CaseVerdict.MustDiffer, replay.Value);
        await SayReasonsAsync(parsed, "Hors champ", CaseVerdict.OutOfScope, replay.Value);
        var failed = CountOf(CaseVerdict.Fails, replay.Value);
        await parsed.SayAsync(
            $"{CountOf(CaseVerdict.Agrees, replay.Value)} passed, {failed} failed, {CountOf(CaseVerdict.OutOfScope, replay.Value)} out of scope, {CountOf(CaseVerdict.MustDiffer, replay.Value)} must differ");
        return failed == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static int CountOf(CaseVerdict verdict, IReadOnlyList<CaseResult> results) => results.Count(r => r.Verdict == verdict);

    private static string Line(CaseResult result)
    {
        var verdict = result.Verdict switch
        {
            CaseVerdict.Agrees => "accord",
            CaseVerdict.MustDiffer => $"divergence voulue ({result.Reason})",
            CaseVerdict.OutOfScope => $"hors champ ({result.Reason})",
            CaseVerdict.Fails => "ÉCHEC",
        };
        return $"{result.Id} {verdict} : {result.Text.ReplaceLineEndings(" ")} ; attendu {result.Expected} ; trouvé {result.Found.ReplaceLineEndings(" ")}";
    }

    private static async Task SayReasonsAsync(ParseResult parsed, string title, CaseVerdict verdict, IReadOnlyList<CaseResult> results)
    {
        var reasons = verdict is CaseVerdict.MustDiffer ? FormulaCases.MustDiffer : FormulaCases.OutOfScope;
        var groups = results.Where(r => r.Verdict == verdict).GroupBy(r => r.Reason).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (groups.Count > 0)
            await parsed.SayAsync($"{title} :");
        foreach (var group in groups)
            await parsed.SayAsync($"  {group.Key} ({group.Count()}) : {reasons[group.Key]}");
    }
}
