// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access;

/// <summary>Tables of accounts, sessions and first-access links: all in network 0.</summary>
internal sealed class AccessTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<SignInSession>, IEntityTypeConfiguration<SetupLink>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.Id).HasColumnName("account_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(a => a.Person).HasColumnName("person_id").HasConversion(id => id.Value, value => new(value));
        builder.Property(a => a.Login).KeptAside();
        builder.Property(a => a.LoginKey).KeptAside();
        builder.Property(a => a.PasswordHash).HiddenFromJournal();
        builder.Property(a => a.MustChangePassword);
        builder.Property(a => a.CreatedAt);
        builder.Property(a => a.DisabledAt);
        builder.Ignore(a => a.IsDisabled);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasReferenceKey(nameof(Account.Id));
        builder.HasIndex(ReferenceKey.Network, nameof(Account.LoginKey)).IsUnique();
        builder.HasIndex(ReferenceKey.Network, nameof(Account.Person));
        builder.HasOne<Person>().WithMany().HasForeignKey(ReferenceKey.Network, nameof(Account.Person)).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.Property(s => s.Id).HasColumnName("sign_in_session_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(s => s.Account).HasColumnName("account_id").HasConversion(id => id.Value, value => new(value));
        builder.Property(s => s.TokenHash).HiddenFromJournal();
        builder.Property(s => s.CreatedAt);
        builder.Property(s => s.LastSeenAt);
        builder.Property(s => s.ExpiresAt);
        builder.HasReferenceKey(nameof(SignInSession.Id));
        builder.HasIndex(ReferenceKey.Network, nameof(SignInSession.TokenHash)).IsUnique();
        builder.HasIndex(ReferenceKey.Network, nameof(SignInSession.Account));
        builder.HasOne<Account>().WithMany().HasForeignKey(ReferenceKey.Network, nameof(SignInSession.Account)).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<SetupLink> builder)
    {
        builder.Property(l => l.Id).HasColumnName("setup_link_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(l => l.TokenHash).HiddenFromJournal();
        builder.Property(l => l.CreatedAt);
        builder.Property(l => l.ExpiresAt);
        builder.Property(l => l.UsedAt);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasReferenceKey(nameof(SetupLink.Id));
        builder.HasIndex(ReferenceKey.Network, nameof(SetupLink.TokenHash)).IsUnique();
    }
}
