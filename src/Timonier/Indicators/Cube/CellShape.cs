// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>How to read the two numbers of a cell.</summary>
internal readonly record struct CellShape(byte Version, CellForm Form, ValueState State, byte Scale);
