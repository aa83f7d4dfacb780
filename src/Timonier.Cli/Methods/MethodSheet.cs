// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Analysis.Methods;

namespace Timonier.Cli.Methods;

/// <summary>The essentials of a method's sheet, as a terminal shows them: its text, then what it reads and writes.</summary>
internal static class MethodSheet
{
    private static readonly string[] Before = ["Question", "Formule"];
    private static readonly string[] After = ["Unités", "Hypothèses", "Limites", "Source"];

    /// <summary>The essentials of the sheet of a method.</summary>
    public static string Essentials(Method method)
    {
        var sections = Sections(method.Id);
        var text = new StringBuilder($"{method.Title} ({method.Id}, {MethodWords.Scope(method.Scope)})\n");
        foreach (var heading in Before)
            Add(text, heading, sections[heading]);
        Add(text, "Paramètres", string.Join('\n', method.Parameters.Select(Line).Concat(GroupLine(method))));
        Add(text, "Colonnes lues", method.Inputs.Count == 0
            ? "Celles que nomment les paramètres."
            : string.Join('\n', method.Inputs.Select(input => Line(input.Name, input.AlsoNamed, (input.IsOptional ? "facultative ; " : "") + input.Meaning))));
        Add(text, "Colonnes rendues", string.Join('\n', method.Outputs.Select(output => Line(output.Name, output.AlsoNamed, output.Meaning))));
        foreach (var heading in After)
            Add(text, heading, sections[heading]);
        Add(text, "Exemple", sections["Exemple travaillé"].Split('\n').FirstOrDefault(line => line.StartsWith("timonier method run", StringComparison.Ordinal)) ?? "");
        return text.ToString();
    }

    /// <summary>The whole sheet, as <c>docs/methods</c> holds it.</summary>
    public static string Whole(string id)
    {
        using var stream = typeof(MethodSheet).Assembly.GetManifestResourceStream($"methods/{id}.md")
            ?? throw new InvalidOperationException($"The sheet of {id} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Dictionary<string, string> Sections(string id) => Whole(id).Split("\n## ").Skip(1)
        .ToDictionary(section => section[..section.IndexOf('\n', StringComparison.Ordinal)], section => section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim(), StringComparer.Ordinal);

    private static void Add(StringBuilder text, string heading, string body)
    {
        if (body.Length > 0)
            text.Append('\n').Append(heading.ToUpperInvariant()).Append('\n').Append(body).Append('\n');
    }

    private static IEnumerable<string> GroupLine(Method method) => method.Scope is not MethodScope.Group ? [] :
    [
        Line("group", [], "colonnes qui séparent le fichier en groupes ; " + (method.DefaultGroup.Count == 0 ? "à défaut, un seul groupe" : $"à défaut {string.Join(", ", method.DefaultGroup)}, si le fichier les a")),
    ];

    private static string Line(MethodParameter parameter) => Line(
        parameter.Name, parameter.AlsoNamed, FrenchSigns.Set($"{parameter.Meaning} [{MethodWords.Bounds(parameter)} ; à défaut : {(parameter.Default.Length == 0 ? "rien" : parameter.Default)}]"));

    private static string Line(string name, IReadOnlyList<string> others, string meaning) =>
        $"  {name}{(others.Count == 0 ? "" : $" (ou {string.Join(", ", others)})")}{FrenchSigns.Set(" : ")}{FrenchSigns.Set(meaning)}";
}
