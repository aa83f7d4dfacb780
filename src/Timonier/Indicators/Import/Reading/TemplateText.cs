// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reading;

/// <summary>A template cut into fixed texts and names between braces; <c>{{</c> and <c>}}</c> stand for the braces themselves.</summary>
internal static class TemplateText
{
    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<(string Text, bool IsName)> Parts(string template)
    {
        var parts = new List<(string, bool)>();
        var fixedText = "";
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] is '{' or '}' && i + 1 < template.Length && template[i + 1] == template[i])
            {
                fixedText += template[i++];
                continue;
            }

            var end = template[i] is '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                fixedText += template[i];
                continue;
            }

            if (fixedText.Length > 0)
                parts.Add((fixedText, false));
            fixedText = "";
            parts.Add((template[(i + 1)..end].Trim(), true));
            i = end;
        }

        if (fixedText.Length > 0)
            parts.Add((fixedText, false));
        return parts;
    }

    /// <summary>What is wrong with a template, in French, or nothing.</summary>
    public static string? FaultOf(string template) =>
        Parts(template).Any(p => (p.IsName && p.Text.Length == 0) || (!p.IsName && p.Text.Contains('{', StringComparison.Ordinal) && !template.Contains("{{", StringComparison.Ordinal)))
            ? $"Le modèle « {template} » a des accolades vides ou non fermées."
            : null;
}
