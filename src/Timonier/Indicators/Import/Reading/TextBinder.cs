// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Reading;

/// <summary>Ties the texts of a mapping to one table.</summary>
/// <param name="input">The table.</param>
/// <param name="constants">The mapping's constants.</param>
/// <param name="findings">Where repairs are counted; nothing for texts that only choose rows.</param>
internal sealed class TextBinder(TableInput input, IReadOnlyDictionary<string, string> constants, Findings? findings)
{
    private readonly List<FillDownText> followed = [];

    /// <summary>What could not be tied: columns that are missing or ambiguous.</summary>
    public List<RowFault> Faults { get; } = [];

    /// <summary>The table.</summary>
    public TableInput Input => input;

    /// <summary>What the header of the column under way says, by group of the pattern.</summary>
    public IReadOnlyDictionary<string, string> HeaderGroups { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The column whose header speaks, counted from 0; −1 when none does.</summary>
    public int HeaderColumn { get; set; } = -1;

    /// <summary>Texts that must be read at every row.</summary>
    public IReadOnlyList<FillDownText> Followed => followed;

    /// <summary>Ties a text; nothing stays nothing.</summary>
    public BoundText? BindOrNothing(Source? source) => source is null ? null : Bind(source);

    /// <summary>Ties a text; when it cannot be, a fault is added and an empty text stands for it.</summary>
    public BoundText Bind(Source source)
    {
        var bound = BindOrigin(source);
        if (source.FillDown)
        {
            var follower = new FillDownText(bound) { Label = bound.Label, Column = bound.Column };
            followed.Add(follower);
            bound = follower;
        }

        if (source.Transforms.Count > 0)
        {
            var steps = source.Transforms.Select(t => new TextStep(t)).ToList();
            var repairs = steps.ConvertAll(s => s.RepairLabel is { } label ? findings?.RepairOf(bound.Label, label) : null);
            bound = new ChangedText(bound, steps, input.Cursor, repairs) { Label = bound.Label, Column = bound.Column };
        }

        return source.Default is { } otherwise ? new DefaultText(bound, otherwise) { Label = bound.Label, Column = bound.Column } : bound;
    }

    private BoundText BindOrigin(Source source)
    {
        if (source.Constant is { } constant)
            return new FixedText(constant) { Label = constant };
        if (source.Group is { } group)
            return HeaderGroups.ContainsKey(group) && HeaderColumn >= 0
                ? new FixedText(GroupOf(group)) { Label = input.Columns.NameOf(HeaderColumn), Column = HeaderColumn }
                : new FixedText(GroupOf(group)) { Label = group };
        if (source.Template is { } template)
            return new ComposedText([.. TemplateText.Parts(template).Select(p => p.IsName ? Named(p.Text) : new FixedText(p.Text) { Label = p.Text })]) { Label = template };
        var column = input.Columns.Find(source, out var fault);
        if (fault is not null)
            Faults.Add(fault);
        return column < 0
            ? new FixedText("") { Label = source.Label }
            : new ColumnText(input.Cursor) { Label = input.Columns.NameOf(column) is { Length: > 0 } name ? name : source.Label, Column = column };
    }

    private string GroupOf(string name)
    {
        if (HeaderGroups.TryGetValue(name, out var text) || input.Groups.TryGetValue(name, out text))
            return text;
        Faults.Add(ImportFaults.NoSuchGroup(name, HeaderGroups.Keys.Concat(input.Groups.Keys)));
        return "";
    }

    private BoundText Named(string name)
    {
        var known = HeaderGroups.GetValueOrDefault(name) ?? input.Groups.GetValueOrDefault(name) ?? constants.GetValueOrDefault(name);
        var column = input.Columns.Find(new() { Column = name, Optional = true }, out var ambiguous);
        if (ambiguous is not null)
            Faults.Add(ambiguous);
        else if (known is not null && column >= 0)
            Faults.Add(ImportFaults.TwofoldName(name));
        else if (known is null && column < 0)
            Faults.Add(ImportFaults.NoSuchName(name));
        return known is not null
            ? new FixedText(known) { Label = name }
            : column >= 0 ? new ColumnText(input.Cursor) { Label = name, Column = column } : new FixedText("") { Label = name };
    }
}
