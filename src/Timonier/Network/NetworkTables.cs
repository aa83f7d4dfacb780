// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Timonier.Storage;

namespace Timonier.Network;

/// <summary>Tables of persons, roles, mandates and compartments: all in network 0. Units are rows of record, see <see cref="UnitRows"/>.</summary>
internal sealed class NetworkTables : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Role>, IEntityTypeConfiguration<Mandate>, IEntityTypeConfiguration<Compartment>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Id).HasColumnName("person_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(p => p.Name).KeptAside();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasReferenceKey(nameof(Person.Id));
    }

    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.Property(r => r.Code);
        builder.Property(r => r.Label);
        builder.PrimitiveCollection(r => r.Rights);
        builder.Property(r => r.OwnsFigures);
        builder.Property(r => r.IsSingle);
        builder.Property(r => r.IsDelegable);
        builder.PrimitiveCollection(r => r.Gives);
        builder.Property(r => r.NeedsCode);
        builder.Property(r => r.IdleMinutes);
        builder.Property<int>("Position");
        builder.HasReferenceKey(nameof(Role.Code));
    }

    public void Configure(EntityTypeBuilder<Mandate> builder)
    {
        builder.Property(m => m.Id).HasColumnName("mandate_id").HasConversion(id => id.Value, value => new(value)).ValueGeneratedNever();
        builder.Property(m => m.Person).HasColumnName("person_id").HasConversion(id => id.Value, value => new(value));
        builder.Property(m => m.Role);
        builder.Property(m => m.Network).HasColumnName("held_in").HasConversion(id => id.Value, value => new(value));
        builder.Property(m => m.Tree);
        builder.Property(m => m.Root).HasColumnName("root_unit_id").HasConversion(id => id!.Value.Value, value => new UnitId(value));
        builder.Property(m => m.Nature).HasConversion(nature => NameOf(nature), name => Enum.Parse<MandateNature>(name, true));
        builder.Property(m => m.Source).HasColumnName("source_mandate_id").HasConversion(id => id!.Value.Value, value => new MandateId(value));
        builder.PrimitiveCollection(m => m.Compartments);
        builder.Property(m => m.From).HasColumnName("valid_from");
        builder.Property(m => m.To).HasColumnName("valid_to");
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasReferenceKey(nameof(Mandate.Id));
        builder.HasOne<Person>().WithMany().HasForeignKey(ReferenceKey.Network, nameof(Mandate.Person)).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Role>().WithMany().HasForeignKey(ReferenceKey.Network, nameof(Mandate.Role)).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(ReferenceKey.Network, nameof(Mandate.Person));
        builder.HasIndex(ReferenceKey.Network, nameof(Mandate.Source));
    }

    public void Configure(EntityTypeBuilder<Compartment> builder)
    {
        builder.Property(c => c.Code);
        builder.Property(c => c.Label);
        builder.HasReferenceKey(nameof(Compartment.Code));
    }

    private static string NameOf(MandateNature nature) => nature switch
    {
        MandateNature.Titular => "titular",
        MandateNature.Delegation => "delegation",
        MandateNature.Interim => "interim",
    };
}
