// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Territories;

/// <summary>A commune, or an arrondissement of Paris, Lyon or Marseille, which stands for its part of that commune.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name.</param>
/// <param name="Department">Code of its département.</param>
/// <param name="District">Code of its arrondissement, by which neighbours are brought together; may be empty overseas.</param>
/// <param name="Population">Inhabitants; 0 for the six villages destroyed in 1916.</param>
internal sealed record Commune(string Code, string Name, string Department, string District, int Population);
