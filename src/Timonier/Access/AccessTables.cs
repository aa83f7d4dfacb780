// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access;

/// <summary>Tables of accounts, sessions, recovery codes and links: all in network 0.</summary>
internal sealed class AccessTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<SignInSession>, IEntityTypeConfiguration<SetupLink>,
    IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<AccountLink>, IEntityTypeConfiguration<ResetRequest>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.Id).HasColumnName("account_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(a => a.Person).HasColumnName("person_id").HasConversion(id => id.Value, value => new(value));
        builder.Property(a => a.Login).KeptAside();
        builder.Property(a => a.LoginKey).KeptAside();
        builder.Property(a => a.PasswordHash).HiddenFromJournal();
        builder.Property(a => a.MustChangePassword);
        builder.Property(a => a.CodeSecret).HiddenFromJournal();
        builder.Property(a => a.CodeConfirmedAt);
        builder.Property(a => a.CodeStep).HiddenFromJournal();
        builder.Property(a => a.CodeExemption);
        builder.Ignore(a => a.HasCode);
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
        builder.Property(s => s.Step).HasConversion(step => NameOf(step), name => StepOf(name));
        builder.Property(s => s.ProvenAt);
        builder.Property(s => s.Device).HiddenFromJournal();
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

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.Property(c => c.Id).HasColumnName("recovery_code_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(c => c.Account).HasColumnName("account_id").HasConversion(id => id.Value, value => new(value));
        builder.Property(c => c.CodeHash).HiddenFromJournal();
        builder.Property(c => c.UsedAt);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasReferenceKey(nameof(RecoveryCode.Id));
        builder.HasIndex(ReferenceKey.Network, nameof(RecoveryCode.Account));
        builder.HasOne<Account>().WithMany().HasForeignKey(ReferenceKey.Network, nameof(RecoveryCode.Account)).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(l => l.Id).HasColumnName("account_link_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(l => l.Account).HasColumnName("account_id").HasConversion(id => id.Value, value => new(value));
        builder.Property(l => l.Purpose).HasConversion(purpose => AccountLink.NameOf(purpose), name => AccountLink.PurposeOf(name));
        builder.Property(l => l.TokenHash).HiddenFromJournal();
        builder.Property(l => l.CreatedAt);
        builder.Property(l => l.ExpiresAt);
        builder.Property(l => l.UsedAt);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasReferenceKey(nameof(AccountLink.Id));
        builder.HasIndex(ReferenceKey.Network, nameof(AccountLink.TokenHash)).IsUnique();
        builder.HasIndex(ReferenceKey.Network, nameof(AccountLink.Account));
        builder.HasOne<Account>().WithMany().HasForeignKey(ReferenceKey.Network, nameof(AccountLink.Account)).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<ResetRequest> builder)
    {
        builder.Property(r => r.Id).HasColumnName("reset_request_id").ValueGeneratedNever();
        builder.Property(r => r.LoginKey).HiddenFromJournal();
        builder.Property(r => r.Site);
        builder.Property(r => r.At);
        builder.HasReferenceKey(nameof(ResetRequest.Id));
    }

    /// <summary>A step as the database names it.</summary>
    internal static string NameOf(SignInStep step) => step switch
    {
        SignInStep.Done => "done",
        SignInStep.Code => "code",
        SignInStep.CodeSetup => "code-setup",
    };

    /// <summary>The step of a name of the database.</summary>
    internal static SignInStep StepOf(string name) => Enum.GetValues<SignInStep>().Single(step => NameOf(step) == name);
}
