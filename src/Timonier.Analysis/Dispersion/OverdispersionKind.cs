// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Dispersion;

/// <summary>On which scale, and with which standard error, units are compared with the target.</summary>
public enum OverdispersionKind
{
    /// <summary>Standardised ratio, natural logarithm: ln(O/E), 1/√E, target 0; extreme units are set aside.</summary>
    Shmi,

    /// <summary>Standardised ratio, square root: √(O/E), 1/(2√E), target 1; extreme scores are brought to the limit.</summary>
    Cqc,

    /// <summary>Proportion, arcsine of the root: 1/(2√n), target the pooled proportion; extreme scores are brought to the limit.</summary>
    Proportion,

    /// <summary>Ratio of two counts, logarithm with half an event added: target the pooled ratio; extreme scores are brought to the limit.</summary>
    RatioOfCounts,
}
