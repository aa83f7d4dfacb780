// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>What a message is for. It never qualifies a result.</summary>
public enum MessageTone
{
    /// <summary>Something to know.</summary>
    Information,

    /// <summary>An act was done.</summary>
    Done,

    /// <summary>Something to look at before going on.</summary>
    Warning,

    /// <summary>Something was refused or failed.</summary>
    Refusal,
}
