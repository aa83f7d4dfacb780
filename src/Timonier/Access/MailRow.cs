// SPDX-License-Identifier: Apache-2.0
using Timonier.Mails;

namespace Timonier.Access;

/// <summary>One line of the outbox. What the mail says is not shown: it may hold a link.</summary>
public sealed record MailRow(string Recipient, string Subject, DateTimeOffset At, MailState State, int Attempts, string Trouble, DateTimeOffset NextAt);
