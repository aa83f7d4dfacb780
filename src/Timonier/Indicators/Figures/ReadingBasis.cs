// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Figures;

/// <summary>Who reads what, and at which state of knowledge.</summary>
public sealed record ReadingBasis(Actor Actor, NetworkMap Map, Catalogue Catalogue, DataVersion Version, NetworkSettings Settings);
