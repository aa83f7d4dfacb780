// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Storage.Sealing;

namespace Timonier.Storage.Checks;

/// <summary>What a check of the instance found.</summary>
/// <param name="Faults">What is wrong, one French sentence each; none when all is well.</param>
/// <param name="Heads">The end of the journal's chain, network by network: to be written down elsewhere.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Rules">How many rules were passed.</param>
public sealed record CheckResult(IReadOnlyList<string> Faults, IReadOnlyList<JournalHead> Heads, long Rows, int Rules)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsGood => Faults.Count == 0;

    /// <summary>The same in a sentence; the first twenty faults when there are.</summary>
    public string Sentence => IsGood
        ? string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{Rows:N0} lignes lues, {Rules} règles tenues, schéma conforme, journal conforme à son sceau.")
        : string.Join(' ', Faults.Take(20));
}
