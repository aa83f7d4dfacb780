// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Ui;

/// <summary>Where a long piece of work stands.</summary>
public enum JobState
{
    /// <summary>Behind others.</summary>
    Waiting,

    /// <summary>Going on.</summary>
    Running,

    /// <summary>Finished, well or not: the page says how.</summary>
    Ended,
}
