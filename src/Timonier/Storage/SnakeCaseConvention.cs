// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Timonier.Storage;

/// <summary>Names tables and columns as SQL reads: <c>SignInLink.ExpiresAt</c> is <c>sign_in_link.expires_at</c>.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.GetTableNameConfigurationSource() is not ConfigurationSource.Explicit)
                entity.SetTableName(SnakeCase(entity.ClrType.Name));
            foreach (var property in entity.GetDeclaredProperties())
            {
                if (property.GetColumnNameConfigurationSource() is not ConfigurationSource.Explicit)
                    property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
