// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>What a région is like in the demonstration (<c>samples/demo/regions.csv</c>): rounded, plausible, not a source.</summary>
/// <param name="Unemployment">Unemployed among active people of 15 to 24.</param>
/// <param name="NoDiploma">Without a diploma among those out of school.</param>
/// <param name="OffersPerHundred">Lasting offers for 100 young job seekers.</param>
/// <param name="Industry">Part of industry and building in jobs.</param>
/// <param name="Youth">Part of the young in the population, relative to the nation.</param>
/// <param name="Consonance">How invented names sound there.</param>
internal sealed record RegionTraits(double Unemployment, double NoDiploma, double OffersPerHundred, double Industry, double Youth, string Consonance);
