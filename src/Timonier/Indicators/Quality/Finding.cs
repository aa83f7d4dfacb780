// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Quality;

/// <summary>One figure that does not follow one rule, in numbers; words are put by the views, once disclosure has spoken.</summary>
/// <param name="Rule">Place of the rule in <see cref="EntryCharter.Rules"/>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Indicator">The indicator whose figure bears the alert.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Found">What was found, in the unit of what the rule reads.</param>
/// <param name="Low">The least that was expected, or nothing.</param>
/// <param name="High">The most that was expected, or nothing.</param>
/// <param name="Print">Print of the figures of the unit that the rule looked at: an answer holds as long as it is the same.</param>
internal readonly record struct Finding(int Rule, int Unit, int Indicator, long Period, decimal Found, decimal? Low, decimal? High, long Print)
{
    /// <summary>By unit, indicator, period, rule: the order in which findings are kept and shown.</summary>
    public static Comparer<Finding> Order { get; } = Comparer<Finding>.Create((one, other) =>
        one.Unit != other.Unit ? one.Unit.CompareTo(other.Unit)
        : one.Indicator != other.Indicator ? one.Indicator.CompareTo(other.Indicator)
        : one.Period != other.Period ? one.Period.CompareTo(other.Period)
        : one.Rule.CompareTo(other.Rule));
}
