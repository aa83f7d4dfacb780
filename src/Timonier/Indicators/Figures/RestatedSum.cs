// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>A sum of figures by shares: values of counts, numerators and denominators of the others.</summary>
internal sealed class RestatedSum(Definition definition)
{
    private decimal? value;
    private decimal numerator;
    private decimal denominator;
    private byte version;
    private Coverage? coverage;

    /// <summary>True for a figure that can be taken in: of the same definition, with its denominator if it needs one.</summary>
    public bool Takes(in Figure figure) =>
        (version == 0 || figure.Version == 0 || version == figure.Version)
        && (definition.Kind is IndicatorKind.Count or IndicatorKind.YesNo ? figure.Value is not null : figure.Denominator is not null && (figure.Numerator ?? figure.Value) is not null);

    /// <summary>Takes a figure in, for a share of it; or says why it cannot, the unit's name to be put in place of <c>{0}</c>.</summary>
    public string? Add(in Figure figure, decimal share)
    {
        if (version != 0 && figure.Version != 0 && version != figure.Version)
            return "la valeur de {0} suit une autre définition";
        version = Math.Max(version, figure.Version);
        if (figure.Coverage is { } part)
            coverage = new((coverage?.Known ?? 0) + part.Known, (coverage?.Expected ?? 0) + part.Expected);
        if (definition.Kind is IndicatorKind.Count or IndicatorKind.YesNo)
        {
            if (figure.Value is not { } count)
                return "la valeur de {0} ne s’additionne pas";
            value = (value ?? 0) + (share * count);
            return null;
        }

        if (figure.Denominator is not { } below || (figure.Numerator ?? (figure.Value * below / definition.Multiplier)) is not { } above)
            return "le dénominateur de {0} n’est pas connu, et une moyenne de taux serait fausse";
        value = 0;
        (numerator, denominator) = (numerator + (share * above), denominator + (share * below));
        return null;
    }

    /// <summary>The sum, or nothing when nothing was added.</summary>
    public Figure? Close()
    {
        if (value is null)
            return null;
        return definition.Kind is IndicatorKind.Count or IndicatorKind.YesNo
            ? new(ValueState.Present, value, null, null, coverage, version)
            : new(ValueState.Present, denominator > 0 ? numerator / denominator * definition.Multiplier : null, numerator, denominator, coverage, version);
    }
}
