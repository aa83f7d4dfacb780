// SPDX-License-Identifier: Apache-2.0
using System.Collections;
using System.Globalization;

namespace Timonier.Indicators.Import.Mappings;

/// <summary>Makes the parts of a mapping from JSON, strictly: what is not known is a fault that names the nearest known name.</summary>
internal sealed class MappingBinder
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>What is wrong, in the order of the text.</summary>
    public List<MappingFault> Faults { get; } = [];

    /// <summary>The line of a path, or of its nearest known ancestor.</summary>
    public int LineOf(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (lines.TryGetValue(at, out var line))
                return line;
        }

        return 1;
    }

    /// <summary>The value of a type; a default one where the JSON does not fit, and then a fault says so.</summary>
    public object? Bind(JsonAt node, Type type)
    {
        lines[node.Path] = node.Line;
        var bare = MappingShape.Bare(type);
        if (node.Shape is JsonShape.Null)
            return null;
        if (MappingShape.ItemOf(bare) is { } item)
            return BindList(node, item);
        if (MappingShape.ValueOf(bare) is { } value)
            return BindDictionary(node, value);
        if (bare == typeof(string))
            return node.Shape is JsonShape.Text or JsonShape.Number or JsonShape.Truth ? node.Text : Wrong(node, "un texte");
        if (bare == typeof(bool))
            return node.Shape is JsonShape.Truth ? node.Text == "true" : Wrong(node, "true ou false");
        if (bare == typeof(int))
            return int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : Wrong(node, "un nombre entier");
        if (bare == typeof(decimal))
            return decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Wrong(node, "un nombre");
        return bare.IsEnum ? BindWord(node, bare) : BindPart(node, MappingShape.Of(bare));
    }

    private IList BindList(JsonAt node, Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var child in node.Shape is JsonShape.Array ? node.Items : [node])
        {
            if (Bind(child, item) is { } value)
                list.Add(value);
        }

        return list;
    }

    private IDictionary? BindDictionary(JsonAt node, Type type)
    {
        if (node.Shape is not JsonShape.Object)
        {
            Wrong(node, "un objet { \"nom\": … }");
            return null;
        }

        var values = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), type), StringComparer.Ordinal)!;
        foreach (var (name, member) in node.Members)
        {
            if (values.Contains(name))
                Faults.Add(new(member.Path, member.Line, $"« {name} » est écrit deux fois."));
            if (Bind(member, type) is { } value)
                values[name] = value;
        }

        return values;
    }

    private object? BindWord(JsonAt node, Type type)
    {
        var known = Enum.GetValues(type).Cast<object>().ToDictionary(MappingShape.NameOf, v => v, StringComparer.OrdinalIgnoreCase);
        if (node.Shape is JsonShape.Text && known.TryGetValue(node.Text, out var value))
            return value;
        Faults.Add(new(node.Path, node.Line, $"Attendu l’un de ces mots : {string.Join(", ", known.Keys)} ; trouvé {node.ShapeInWords}.{NearestName.Ask(node.Text, known.Keys)}"));
        return null;
    }

    private object? BindPart(JsonAt node, MappingShape shape)
    {
        if (node.Shape is JsonShape.Text or JsonShape.Number or JsonShape.Truth && shape.Shorthand is { } shorthand)
        {
            var text = node.Shape is JsonShape.Text ? node.Text : "=" + node.Text;
            return shorthand.Invoke(null, [text]) ?? Wrong(node, $"un objet, ou l’un de ces mots : {string.Join(", ", Enum.GetValues<TextOperation>().Select(o => MappingShape.NameOf(o)))}");
        }

        if (node.Shape is not JsonShape.Object)
            return Wrong(node, shape.Shorthand is null ? "un objet { … }" : "un texte ou un objet { … }");
        var part = Activator.CreateInstance(shape.Type)!;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, member) in node.Members)
        {
            if (shape.Properties.FirstOrDefault(p => p.Name == name) is not { } property)
                Faults.Add(new(member.Path, member.Line, $"Propriété inconnue « {name} ».{NearestName.Ask(name, shape.Properties.Select(p => p.Name))} Connues ici : {string.Join(", ", shape.Properties.Select(p => p.Name))}."));
            else if (!given.Add(name))
                Faults.Add(new(member.Path, member.Line, $"« {name} » est écrit deux fois."));
            else if (Bind(member, property.Type) is { } value)
                property.Member.SetMethod!.Invoke(part, [value]);
        }

        foreach (var missing in shape.Properties.Where(p => p.Says.Needed && !given.Contains(p.Name)))
            Faults.Add(new(node.Path, node.Line, $"Il manque « {missing.Name} » : {char.ToLowerInvariant(missing.Says.Text[0])}{missing.Says.Text[1..]}"));
        return part;
    }

    private object? Wrong(JsonAt node, string expected)
    {
        Faults.Add(new(node.Path, node.Line, $"Attendu {expected} ; trouvé {node.ShapeInWords}."));
        return null;
    }
}
