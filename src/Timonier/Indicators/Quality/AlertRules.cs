// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Quality;

/// <summary>What may be said of an alert, and when.</summary>
internal static class AlertRules
{
    /// <summary>Longest reason kept.</summary>
    public const int LongestReason = 2_000;

    /// <summary>The state after something more is said; refused without a reason, or when the alert is closed to it.</summary>
    public static Outcome<AlertState> After(AlertState state, AlertStatementKind kind, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return IndicatorRefusals.NoAlertReason;
        if (reason.Trim().Length > LongestReason)
            return IndicatorRefusals.LongReason.With(LongestReason);
        return state is AlertState.Accepted && kind is not AlertStatementKind.Maintained
            ? IndicatorRefusals.AlertAccepted
            : StateOf(kind);
    }

    /// <summary>The state that one statement leaves.</summary>
    public static AlertState StateOf(AlertStatementKind kind) => kind switch
    {
        AlertStatementKind.Answered => AlertState.Answered,
        AlertStatementKind.Accepted => AlertState.Accepted,
        AlertStatementKind.Maintained => AlertState.Maintained,
    };
}
