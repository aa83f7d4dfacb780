// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>A mapping proposed for a file never seen: a text to read, correct and keep.</summary>
/// <param name="Text">The mapping, with what was guessed in comments at its head.</param>
/// <param name="Notes">What was guessed, and what a person should check, in French sentences.</param>
/// <param name="Report">What it gives on the whole file, in a network where nothing is known yet.</param>
public sealed record MappingProposal(string Text, IReadOnlyList<string> Notes, ImportReport Report);
