// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Storage.Backups;
using Timonier.Storage.Checks;

namespace Timonier.Web.Pages.Access;

/// <summary>One kind of upkeep as the administrator reads it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Last">The last time, good or not.</param>
/// <param name="Good">The last good time.</param>
/// <param name="Now">The moment it is read at.</param>
internal sealed record UpkeepLine(UpkeepKind Kind, UpkeepRun? Last, UpkeepRun? Good, DateTimeOffset Now)
{
    /// <summary>What was done.</summary>
    public string What => Kind switch
    {
        UpkeepKind.Backup => "Sauvegarde",
        UpkeepKind.Drill => "Exercice de restauration",
        UpkeepKind.Check => "Vérification",
    };

    /// <summary>How old the last good one is.</summary>
    public string Age => Good is null ? "—" : (Now - Good.At) switch
    {
        { TotalHours: < 1 } => "moins d’une heure",
        { TotalHours: < 48 } age => FrenchNumbers.Count((long)age.TotalHours, "heure", "heures"),
        var age => FrenchNumbers.Count((long)age.TotalDays, "jour", "jours"),
    };

    /// <summary>Beyond this age somebody must look: two days for a backup or a check, a month for a drill.</summary>
    private TimeSpan Patience => Kind switch
    {
        UpkeepKind.Backup or UpkeepKind.Check => TimeSpan.FromDays(2),
        UpkeepKind.Drill => TimeSpan.FromDays(31),
    };

    /// <summary>The lines of a page, in the order of what matters most.</summary>
    public static IReadOnlyList<UpkeepLine> Of(IReadOnlyList<UpkeepRun> runs, DateTimeOffset now) =>
        [.. new[] { UpkeepKind.Backup, UpkeepKind.Drill, UpkeepKind.Check }.Select(kind =>
            new UpkeepLine(kind, runs.FirstOrDefault(r => r.Kind == kind), runs.FirstOrDefault(r => r.Kind == kind && r.IsGood), now))];

    /// <summary>What the administrator must know first.</summary>
    /// <param name="plan">The backups that the server makes by itself, or nothing.</param>
    public IEnumerable<string> Warnings(BackupPlan? plan)
    {
        if (Last is { IsGood: false })
            yield return $"{What}\u00a0: le dernier essai a échoué.";
        if (Kind is UpkeepKind.Backup && Good is null)
            yield return plan is not null ? "Aucune sauvegarde encore\u00a0: la première est faite dans les minutes qui suivent le démarrage." : "Aucune sauvegarde n’a jamais été faite de cette instance.";
        else if (Good is { } good && Now - good.At > Patience)
            yield return $"{What}\u00a0: la dernière réussite date de {Age}.";
    }
}
