// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timonier.Storage;

namespace Timonier.Mails;

/// <summary>The outbox: in network 0, mails know no network.</summary>
internal sealed class MailTables : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(m => m.Id).HasColumnName("mail_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(m => m.Recipient);
        builder.Property(m => m.Subject);
        builder.Property(m => m.Body).HiddenFromJournal();
        builder.Property(m => m.Topic);
        builder.Property(m => m.CreatedAt);
        builder.Property(m => m.NextAt);
        builder.Property(m => m.Attempts);
        builder.Property(m => m.State).HasConversion(state => NameOf(state), name => Enum.Parse<MailState>(name, true));
        builder.Property(m => m.EndedAt);
        builder.Property(m => m.Trouble);
        builder.HasReferenceKey(nameof(OutgoingMail.Id));
        builder.HasIndex(nameof(OutgoingMail.NextAt));
    }

    private static string NameOf(MailState state) => state switch
    {
        MailState.Waiting => "waiting",
        MailState.Sent => "sent",
        MailState.Failed => "failed",
    };
}
