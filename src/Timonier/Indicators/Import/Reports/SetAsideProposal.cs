// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>A unit that does not look like a real one: created, marked, never counted.</summary>
/// <param name="Code">Its code, with its scheme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Which rule of the mapping it answers.</param>
/// <param name="File">Index of the file.</param>
/// <param name="Row">Line of the file.</param>
public sealed record SetAsideProposal(string Code, string Name, string Reason, int File, int Row);
