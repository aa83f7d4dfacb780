// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>How a squared residual is turned into a variance.</summary>
public enum HeteroscedasticityCorrection
{
    /// <summary>As it is (White).</summary>
    HC0,

    /// <summary>Times n/(n − p).</summary>
    HC1,

    /// <summary>Divided by 1 − h.</summary>
    HC2,

    /// <summary>Divided by (1 − h)².</summary>
    HC3,
}
