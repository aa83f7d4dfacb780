// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>Which likelihood variances maximise.</summary>
public enum LikelihoodKind
{
    /// <summary>Restricted: fixed terms integrated out.</summary>
    Restricted,

    /// <summary>Full.</summary>
    Full,
}
