// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>The words that stand for a figure: missing, secret, not applicable, locked.</summary>
internal sealed class StateWords
{
    /// <summary>Read everywhere unless a mapping says otherwise; compared without case nor accents.</summary>
    private static readonly Dictionary<ValueState, string[]> Usual = new()
    {
        [ValueState.Missing] =
        [
            "ND", "N.D.", "N/D", "NA", "N.A.", "N/A", "#N/A", "NC", "N.C.", "NR", "-", "--", ".", "..", "...", "…", ":", "?", "null", "none", "nan",
            "manquant", "manquante", "non disponible", "non renseigné", "non renseignée", "non communiqué", "non communiquée", "inconnu", "inconnue",
            "not available", "missing", "undefined", "données non disponibles", "donnée non disponible",
        ],
        [ValueState.Suppressed] = ["s", "secret", "secret statistique", "secret stat", "ss", "c", "conf", "confidentiel", "SUPP", "suppressed", "NP", "non publié", "Too Few to Report", "TFTR", "*", "x"],
        [ValueState.NotApplicable] = ["SO", "S.O.", "S/O", "sans objet", "non concerné", "non concernée", "non applicable", "not applicable", "NE", "z", "///"],
        [ValueState.Locked] = ["non fiable", "non significatif", "non significative", "ns", "LOWCOV", "verrouillé", "verrouillée"],
    };

    private static readonly Dictionary<string, ValueState> StateNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["present"] = ValueState.Present,
        ["présent"] = ValueState.Present,
        ["missing"] = ValueState.Missing,
        ["notApplicable"] = ValueState.NotApplicable,
        ["secret"] = ValueState.Suppressed,
        ["suppressed"] = ValueState.Suppressed,
        ["locked"] = ValueState.Locked,
    };

    private readonly Dictionary<string, ValueState> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueState?> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueState?>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public StateWords(WordsPart part)
    {
        bySpan = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!part.Only)
        {
            foreach (var (state, usual) in Usual)
                Add(usual, state);
        }

        Add(part.Missing, ValueState.Missing);
        Add(part.NotApplicable, ValueState.NotApplicable);
        Add(part.Secret, ValueState.Suppressed);
        Add(part.Locked, ValueState.Locked);
        HasNumbers = part.Missing.Concat(part.NotApplicable).Concat(part.Secret).Concat(part.Locked).Any(w => w.Length > 0 && w.All(c => char.IsAsciiDigit(c) || c is '-' or '.' or ','));
    }

    /// <summary>True when a number stands for a word (999): words are then looked for before numbers are read.</summary>
    public bool HasNumbers { get; }

    /// <summary>The state that a text says, or nothing; « n.d » is « ND ».</summary>
    public ValueState? Find(ReadOnlySpan<char> text)
    {
        const int longest = 60;
        const int kept = 2_000;
        if (text.Length > longest)
            return null;
        if (bySpan.TryGetValue(text, out var known))
            return known;
        var word = HeaderText.Fold(text.ToString());
        var found = words.TryGetValue(word, out var state) || (word.Any(char.IsLetter) && words.TryGetValue(word.Replace(".", "", StringComparison.Ordinal), out state)) ? state : (ValueState?)null;
        if (seen.Count < kept)
            seen[text.ToString()] = found;
        return found;
    }

    /// <summary>The state that a column of states says: a word, or the state's own name; an empty cell says present.</summary>
    public ValueState? FindState(ReadOnlySpan<char> text) =>
        text.IsEmpty ? ValueState.Present : StateNames.TryGetValue(text.ToString(), out var named) ? named : Find(text);

    private void Add(IEnumerable<string> texts, ValueState state)
    {
        foreach (var text in texts)
            words[HeaderText.Fold(text)] = state;
    }
}
