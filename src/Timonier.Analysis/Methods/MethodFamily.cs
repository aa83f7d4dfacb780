// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Methods that answer the same sort of question.</summary>
/// <param name="Title">French title of the family.</param>
/// <param name="Methods">Its methods, in the order of the catalogue.</param>
public sealed record MethodFamily(string Title, IReadOnlyList<Method> Methods);
