// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>Whether a field must be filled.</summary>
public enum Need
{
    /// <summary>The field may stay empty and does not say so: filters.</summary>
    Free,

    /// <summary>The form is refused without it.</summary>
    Required,

    /// <summary>The field says that it may stay empty.</summary>
    Optional,
}
