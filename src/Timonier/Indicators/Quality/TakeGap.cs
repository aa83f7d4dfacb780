// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;

namespace Timonier.Indicators.Quality;

/// <summary>Takes one finding in.</summary>
internal delegate void TakeGap(in Cell cell, Period period, in Gap gap);
