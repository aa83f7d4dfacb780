// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Mails;

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>It waits to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>It was tried enough: nobody tries any more.</summary>
    Failed,
}
