// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Multiplicity;

/// <summary>How p-values are adjusted for their number.</summary>
public enum Adjustment
{
    /// <summary>Family-wise error, step down.</summary>
    Holm,

    /// <summary>Family-wise error, step up; for independent or positively dependent tests.</summary>
    Hochberg,

    /// <summary>Family-wise error, closed procedure on Simes' test; as Hochberg, a little sharper.</summary>
    Hommel,

    /// <summary>Family-wise error, one step.</summary>
    Bonferroni,

    /// <summary>False discovery rate; for independent or positively dependent tests.</summary>
    BenjaminiHochberg,

    /// <summary>False discovery rate under any dependence.</summary>
    BenjaminiYekutieli,
}
