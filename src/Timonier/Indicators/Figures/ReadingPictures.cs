// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>The immutable pictures that a reading is made of, at one state of knowledge.</summary>
internal sealed record ReadingPictures(CubeSnapshot Cube, NetworkMap Map, Catalogue Catalogue, QualitySnapshot Quality);
