// SPDX-License-Identifier: Apache-2.0
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Timonier.Access;

/// <summary>The keys that protect cookies and form tokens, in the database: a session opened on one node holds on every other.</summary>
/// <remarks>Whoever reads the database could read them; a forged cookie would still need the token of an open session, of which only the hash is kept.</remarks>
internal sealed class ProtectionKeyRows(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("select content from protection_key order by at, name");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
            keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand("insert into protection_key (name, content) values ($1, $2) on conflict do nothing");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
