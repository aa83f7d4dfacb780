// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>Why a method cannot be run on a table: for the person who asked, in French.</summary>
public sealed record MethodFault
{
    /// <summary>A fault.</summary>
    /// <param name="code">Stable English code, <c>method.reason</c>.</param>
    /// <param name="message">What is wrong, where, and what to do; its signs are set as French typography does.</param>
    public MethodFault(string code, string message)
    {
        (Code, Message) = (code, FrenchSigns.Set(message));
    }

    /// <summary>Stable English code, <c>method.reason</c>.</summary>
    public string Code { get; }

    /// <summary>What is wrong, where, and what to do.</summary>
    public string Message { get; }

    /// <summary>Line of the file, from 1, when the fault is in one row.</summary>
    public int? Line { get; init; }

    /// <summary>Whether the fault lies in the figures of one group: other groups may have an answer.</summary>
    public bool IsOfGroup { get; init; }
}
