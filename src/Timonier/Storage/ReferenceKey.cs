// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Timonier.Storage;

/// <summary>The key of what lives in network 0, shared by the whole instance: persons, accounts, roles.</summary>
internal static class ReferenceKey
{
    /// <summary>Column that begins every key, as every table has it: entities do not carry it, since here it is always 0.</summary>
    public const string Network = "NetworkId";

    /// <summary>Keys a table by the network, always 0, then by a property of the entity.</summary>
    public static void HasReferenceKey<T>(this EntityTypeBuilder<T> builder, string property)
        where T : class
    {
        builder.Property<int>(Network).HasValueGenerator<Zero>();
        builder.HasKey(Network, property);
    }

    private sealed class Zero : ValueGenerator<int>
    {
        public override bool GeneratesTemporaryValues => false;

        public override bool GeneratesStableValues => true;

        public override int Next(EntityEntry entry) => 0;
    }
}
