// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Why a method cannot be run on a table: for the person who asked, in French.</summary>
/// <param name="Code">Stable English code, <c>method.reason</c>.</param>
/// <param name="Message">What is wrong, where, and what to do.</param>
public sealed record MethodFault(string Code, string Message)
{
    /// <summary>Line of the file, from 1, when the fault is in one row.</summary>
    public int? Line { get; init; }
}
