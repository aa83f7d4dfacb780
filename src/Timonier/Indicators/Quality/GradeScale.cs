// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Quality;

/// <summary>The published thresholds of grades: points of each severity, and from how many points a figure is B, C, D.</summary>
/// <remarks>The points of the alerts of one figure add up; an accepted alert weighs nothing. D locks the figure.</remarks>
[Says("Les points de chaque gravité et les seuils publiés : les points des alertes d’un chiffre s’additionnent ; une alerte acceptée ne pèse rien ; D verrouille le chiffre.")]
public sealed record GradeScale
{
    /// <summary>Points of an alert to be looked at.</summary>
    [Says("Points d’une alerte à vérifier.")]
    public int Notice { get; init; } = 1;

    /// <summary>Points of a serious alert.</summary>
    [Says("Points d’une alerte sérieuse.")]
    public int Serious { get; init; } = 3;

    /// <summary>Points of a blocking alert.</summary>
    [Says("Points d’une alerte bloquante.")]
    public int Blocking { get; init; } = 10;

    /// <summary>Fewest points of a B.</summary>
    [Says("À partir de combien de points un chiffre est B.")]
    public int B { get; init; } = 1;

    /// <summary>Fewest points of a C.</summary>
    [Says("À partir de combien de points un chiffre est C.")]
    public int C { get; init; } = 3;

    /// <summary>Fewest points of a D.</summary>
    [Says("À partir de combien de points un chiffre est D, donc verrouillé.")]
    public int D { get; init; } = 10;

    /// <summary>The points of a severity.</summary>
    public int PointsOf(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Notice => Notice,
        AlertSeverity.Serious => Serious,
        AlertSeverity.Blocking => Blocking,
    };

    /// <summary>The grade of a figure whose alerts weigh so many points.</summary>
    public QualityGrade Of(int points) => points >= D ? QualityGrade.D : points >= C ? QualityGrade.C : points >= B ? QualityGrade.B : QualityGrade.A;
}
