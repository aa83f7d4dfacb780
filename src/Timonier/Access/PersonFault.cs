// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>What is wrong in a file of persons and mandates.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Column">Column.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected, and the remedy.</param>
public sealed record PersonFault(int Line, string Column, string Found, string Expected);
