// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>One of the results of a method that gives several: where the units of a funnel stand, or the curves to draw.</summary>
/// <param name="Name">The word of the parameter <c>table</c>.</param>
/// <param name="Meaning">What it holds, in French.</param>
/// <param name="Method">How it is computed.</param>
public sealed record MethodTable(string Name, string Meaning, Method Method)
{
    /// <summary>The parameter that chooses a table.</summary>
    public const string Parameter = "table";

    /// <summary>One method out of several results; the first is given when nothing in the parameters tells another.</summary>
    /// <param name="identity">Identifier, title and question of the whole.</param>
    /// <param name="tables">The results.</param>
    internal static Method Join((string Id, string Title, string Question) identity, params MethodTable[] tables)
    {
        var choice = new MethodParameter(
            Parameter, ValueKind.Choice, tables[0].Name,
            "tableau rendu : " + string.Join(" ; ", tables.Select(table => $"`{table.Name}`, {table.Meaning}")))
        {
            Choices = [.. tables.Select(table => table.Name)],
            IsPerRun = true,
        };
        return tables[0].Method with
        {
            Id = identity.Id,
            Title = identity.Title,
            Question = identity.Question,
            Parameters = [.. tables.SelectMany(table => table.Method.Parameters).DistinctBy(parameter => parameter.Name), choice],
            Inputs = [.. tables.SelectMany(table => table.Method.Inputs).DistinctBy(input => input.Name).Select(input => Shared(input, tables))],
            Outputs = [.. tables.SelectMany(table => table.Method.Outputs.Select(output => output with { Meaning = $"`{table.Name}` : {output.Meaning}" }))],
            DefaultGroup = [.. tables.SelectMany(table => table.Method.DefaultGroup).Distinct(StringComparer.Ordinal)],
            Tables = tables,
        };
    }

    /// <summary>The result that the parameters ask for, and the parameters left.</summary>
    internal static MethodFault? Choose(Method method, IReadOnlyDictionary<string, string> settings, out Method chosen, out IReadOnlyDictionary<string, string> left)
    {
        (chosen, left) = (method, settings);
        if (method.Tables.Count == 0)
        {
            return null;
        }

        var asked = settings.FirstOrDefault(pair => pair.Key.Equals(Parameter, StringComparison.OrdinalIgnoreCase));
        if (asked.Key is null)
        {
            chosen = method.Tables.Select(table => table.Method).FirstOrDefault(candidate => settings.Keys.All(name => Knows(candidate, name))) ?? method.Tables[0].Method;
            return null;
        }

        var found = method.Tables.FirstOrDefault(table => table.Name.Equals(asked.Value.Trim(), StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            return MethodFaults.NotAChoice(method.Parameters.Single(parameter => parameter.Name == Parameter), asked.Value);
        }

        chosen = found.Method;
        left = settings.Where(pair => pair.Key != asked.Key).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return null;
    }

    private static bool Knows(Method method, string name) =>
        name.Equals(MethodBinding.GroupParameter, StringComparison.OrdinalIgnoreCase)
        || method.Parameters.SelectMany(parameter => parameter.Names).Concat(method.Inputs.SelectMany(input => input.Names)).Contains(name, StringComparer.OrdinalIgnoreCase);

    // An input that one of the results does without is optional.
    private static MethodColumn Shared(MethodColumn input, MethodTable[] tables)
    {
        var users = tables.Where(table => table.Method.Inputs.Any(other => other.Name == input.Name)).ToArray();
        return users.Length == tables.Length
            ? input
            : input with { Meaning = $"`{string.Join("`, `", users.Select(table => table.Name))}` : {input.Meaning}", IsOptional = true };
    }
}
