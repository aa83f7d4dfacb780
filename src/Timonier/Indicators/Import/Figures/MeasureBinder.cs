// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Definitions;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Units;

namespace Timonier.Indicators.Import.Figures;

/// <summary>Ties the measures of a mapping to one table; columns to unpivot become measures, once and for all.</summary>
internal sealed class MeasureBinder(ImportContext context, TextBinder binder)
{
    private readonly ImportMapping mapping = context.Mapping;
    private readonly Dictionary<object, object> shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>The measures, those of the top level first.</summary>
    public List<BoundMeasure> Bind()
    {
        var measures = new List<BoundMeasure>();
        if (FigurePlan.RootMeasure(mapping) is { } root)
            measures.Add(Bind(root));
        measures.AddRange(mapping.Measures.Select(Bind));
        foreach (var unpivot in mapping.Unpivot)
            measures.AddRange(Unpivot(unpivot));
        return measures;
    }

    private BoundMeasure Bind(MeasurePart part)
    {
        var main = mapping.Kind is MappingKind.Targets ? Aspect.Target : Aspect.Observed;
        var check = part.Ratio ?? mapping.Ratio;
        var figures = new List<BoundFigure>();
        if (part.Value is not null || part.Numerator is not null)
        {
            figures.Add(new(main, new()
            {
                Value = part.Value,
                Numerator = part.Numerator,
                Denominator = part.Denominator,
                State = part.State,
                Empty = part.Empty ?? mapping.Empty ?? (FigurePlan.IsLong(mapping) ? EmptyCell.Missing : EmptyCell.Skip),
                Check = check,
            }, binder, context));
        }

        foreach (var (aspect, other) in new[] { (Aspect.Target, part.Target), (Aspect.Initial, part.Initial), (Aspect.Expected, part.Expected) })
        {
            if (other is not null)
                figures.Add(new(aspect, FigureParts.Of(other, check), binder, context));
        }

        var period = part.Period ?? mapping.Period;
        return new()
        {
            Where = [.. part.Where.Select(c => new BoundCondition(c, binder))],
            Indicator = IndicatorOf(part.Indicator ?? mapping.Indicator!),
            Unit = UnitOf(part.Unit ?? mapping.Unit!),
            Period = period is null ? null : PeriodOf(period),
            Figures = figures,
        };
    }

    /// <summary>The columns of a pattern, gathered by what their header says of indicator, period and unit.</summary>
    private IEnumerable<BoundMeasure> Unpivot(UnpivotPart given)
    {
        // What the top level says may name groups of the header too.
        var part = given with { Indicator = given.Indicator ?? mapping.Indicator, Period = given.Period ?? mapping.Period, Unit = given.Unit ?? mapping.Unit };
        var pattern = Patterns.CompileAnyCase(part.Columns);
        var except = part.Except is { } text ? Patterns.CompileAnyCase(text) : null;
        var columns = new Dictionary<string, List<(FigureField Field, int Column, IReadOnlyDictionary<string, string> Groups)>>(StringComparer.Ordinal);
        for (var column = 0; column < binder.Input.Columns.Names.Count; column++)
        {
            var name = binder.Input.Columns.Names[column];
            var match = pattern.Match(name);
            if (name.Length == 0 || !match.Success || except?.IsMatch(name) == true)
                continue;
            var groups = Patterns.NamedGroups(pattern).ToDictionary(g => g, g => match.Groups[g].Value, StringComparer.Ordinal);
            (binder.HeaderGroups, binder.HeaderColumn) = (groups, column);
            if (FieldOf(part.Field) is not { } field)
                continue;
            var key = string.Join('\u001f', new Source?[] { part.Indicator, part.Period, part.Unit }.Select(SaidByHeader));
            if (!columns.TryGetValue(key, out var gathered))
                columns.Add(key, gathered = []);
            if (gathered.FirstOrDefault(c => c.Field == field) is { Groups: not null } other)
                binder.Faults.Add(ImportFaults.TwofoldHeader(name, binder.Input.Columns.NameOf(other.Column)).At(column, name));
            gathered.Add((field, column, groups));
        }

        if (columns.Count == 0)
            binder.Faults.Add(ImportFaults.NoUnpivotedColumn(part.Columns));
        foreach (var gathered in columns.Values)
        {
            (binder.HeaderGroups, binder.HeaderColumn) = (gathered[0].Groups, gathered[0].Column);
            yield return Bind(Gather(part, gathered));
        }

        (binder.HeaderGroups, binder.HeaderColumn) = (new Dictionary<string, string>(StringComparer.Ordinal), -1);
    }

    private static MeasurePart Gather(UnpivotPart part, List<(FigureField Field, int Column, IReadOnlyDictionary<string, string> Groups)> columns)
    {
        NumberPart? Number(FigureField field) => columns.FirstOrDefault(c => c.Field == field) is { Groups: not null } found
            ? new() { Position = found.Column + 1, Multiply = part.Multiply }
            : null;
        AspectPart? Other(FigureField field) => Number(field) is { } number ? new() { Position = number.Position, Multiply = part.Multiply } : null;
        return new()
        {
            // Each column has its own indicator, period and unit: copies, so that none is shared with another column's.
            Indicator = part.Indicator is null ? null : part.Indicator with { },
            Period = part.Period is null ? null : part.Period with { },
            Unit = part.Unit is null ? null : part.Unit with { },
            Value = Number(FigureField.Value),
            Numerator = Number(FigureField.Numerator),
            Denominator = Number(FigureField.Denominator),
            Target = Other(FigureField.Target),
            Initial = Other(FigureField.Initial),
            Expected = Other(FigureField.Expected),
            Empty = part.Empty,
        };
    }

    private FigureField? FieldOf(Source? source)
    {
        if (source is null)
            return FigureField.Value;
        var text = binder.Bind(source with { Column = null, Constant = source.Column ?? source.Constant });
        var read = text.Read().ToString();
        if (Enum.TryParse<FigureField>(read, ignoreCase: true, out var field) && text.Fault is null)
            return field;
        binder.Faults.Add(text.At(text.Fault ?? ImportFaults.Word("field", read, Enum.GetValues<FigureField>().Select(f => MappingShape.NameOf(f)))));
        return null;
    }

    /// <summary>What the header says, as a text; what rows say is the same for all the columns.</summary>
    private string SaidByHeader(Source? source)
    {
        if (source is null)
            return "";
        var sources = source is PeriodPart { IsComposed: true } period
            ? new[] { period.Start, period.End, period.Year, period.Half, period.Quarter, period.Month }.OfType<Source>()
            : [source];
        return string.Join('\u001e', sources.Select(s => binder.Bind(s)).Select(t => t.IsFixed ? t.Read().ToString() : ""));
    }

    private IndicatorResolver IndicatorOf(IndicatorPart part) => Shared(part, p => new IndicatorResolver(p, binder, context));

    private UnitResolver UnitOf(UnitPart part) => Shared(part, p => new UnitResolver(p, binder, context));

    private PeriodResolver PeriodOf(PeriodPart part) => Shared(part, p =>
    {
        var period = new PeriodResolver(p, binder, context);
        if (period.FixedFault is { } fault)
            binder.Faults.Add(fault);
        return period;
    });

    private TBound Shared<TPart, TBound>(TPart part, Func<TPart, TBound> bind)
        where TPart : class
        where TBound : class
    {
        if (!shared.TryGetValue(part, out var bound))
            shared.Add(part, bound = bind(part));
        return (TBound)bound;
    }
}
