// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>Small-sample factor of a clustered covariance, G clusters, n rows, p terms.</summary>
public enum ClusterCorrection
{
    /// <summary>None.</summary>
    None,

    /// <summary>G/(G − 1).</summary>
    Groups,

    /// <summary>G/(G − 1)·(n − 1)/(n − p).</summary>
    GroupsAndTerms,
}
