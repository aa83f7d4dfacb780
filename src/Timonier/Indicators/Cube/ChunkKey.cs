// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>What one chunk is about: an indicator, one of its aspects, the periods filed under one year.</summary>
internal readonly record struct ChunkKey(int Indicator, Aspect Aspect, int Year);
