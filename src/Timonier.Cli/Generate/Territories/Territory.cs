// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Territories;

/// <summary>A région or a département.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name.</param>
/// <param name="Region">Code of the région of a département; of itself for a région.</param>
internal sealed record Territory(string Code, string Name, string Region);
