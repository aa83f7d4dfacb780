// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>How much one trait moves an indicator: per unit of the trait, on the scale of the indicator (log-odds or log).</summary>
internal readonly record struct Pull(Trait Trait, double Weight);
