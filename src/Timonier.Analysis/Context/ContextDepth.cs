// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>How much of the chain is run.</summary>
public enum ContextDepth
{
    /// <summary>Expected values, peers and history. Nothing can be confirmed: stability is not known.</summary>
    Lenses,

    /// <summary>The same, then every sensitivity variant.</summary>
    WithSensitivity,
}
