// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>The icons of the sprite. An icon never stands without words.</summary>
public enum IconName
{
    /// <summary>A glass.</summary>
    Search,

    /// <summary>A menu that opens downwards.</summary>
    Down,

    /// <summary>A message that informs.</summary>
    Information,

    /// <summary>A message that warns or stops.</summary>
    Warning,

    /// <summary>Closed by a rule.</summary>
    Lock,

    /// <summary>To paper.</summary>
    Print,

    /// <summary>To a file.</summary>
    Download,

    /// <summary>An act that was done.</summary>
    Done,

    /// <summary>Take away.</summary>
    Remove,

    /// <summary>A piece of work that is finished.</summary>
    WorkDone,

    /// <summary>A piece of work that goes on.</summary>
    WorkNow,

    /// <summary>A piece of work that waits for somebody.</summary>
    WorkWaiting,

    /// <summary>A piece of work to come.</summary>
    WorkToCome,

    /// <summary>A piece of work that is late.</summary>
    WorkLate,

    /// <summary>A piece of work that was left out.</summary>
    WorkLeftOut,
}
