// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Mails;

/// <summary>Identity of a mail in the outbox.</summary>
public readonly record struct MailId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
