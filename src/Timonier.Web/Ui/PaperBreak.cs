// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>Where a new sheet of paper begins.</summary>
public enum PaperBreak
{
    /// <summary>Where the text runs out of room.</summary>
    None,

    /// <summary>Before this part.</summary>
    Before,
}
