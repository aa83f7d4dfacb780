// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>What is aimed at, from where, by when, and how far it has come.</summary>
public sealed record SheetTarget(Period Deadline, Figure Target, Figure Initial, Attainment Attainment);
