// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>A unit or an indicator that the import creates.</summary>
/// <param name="Code">Its code, with its scheme for a unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
public sealed record CreatedThing(string Code, string Name, string Kind);
