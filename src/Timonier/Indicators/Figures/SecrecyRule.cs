// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>Which counts are small: those of an indicator of that kind, from 1 to the threshold less one.</summary>
internal readonly record struct SecrecyRule(IndicatorKind Kind, int SecretBelow);
