// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>The five states of a value, as a screen shows them. What nobody said anything of is missing.</summary>
public enum FigureState
{
    /// <summary>It was expected and is not there.</summary>
    Missing,

    /// <summary>There is a value.</summary>
    Present,

    /// <summary>It cannot exist for this unit.</summary>
    NotApplicable,

    /// <summary>It is hidden by statistical secrecy.</summary>
    Suppressed,

    /// <summary>It exists but its quality forbids that it be read.</summary>
    Locked,
}
