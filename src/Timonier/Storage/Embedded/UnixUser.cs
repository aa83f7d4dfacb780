// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Storage.Embedded;

/// <summary>A user of this machine, as the password file has it.</summary>
internal sealed record UnixUser(string Name, int Id, int Group)
{
    private const int Nobody = 65534;

    /// <summary>The user whom a server started by root takes the identity of.</summary>
    /// <param name="owner">Owner of the data folder: that user, unless it is root.</param>
    /// <remarks>PostgreSQL looks its user up and stops when the password file has no line for it; <c>nobody</c> has one nearly everywhere.</remarks>
    public static UnixUser For(int owner)
    {
        var users = ReadAll().Where(user => user.Id != 0).ToList();
        return users.Find(user => user.Id == owner)
            ?? users.Find(user => user.Id == Nobody)
            ?? users.FirstOrDefault()
            ?? new UnixUser("nobody", Nobody, Nobody);
    }

    /// <summary>The name of a user, or the number when it has none.</summary>
    public static string NameOf(int id) =>
        ReadAll().FirstOrDefault(user => user.Id == id)?.Name ?? id.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<UnixUser> ReadAll()
    {
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            // name : password : user : group : ...
            var fields = line.Split(':');
            if (fields.Length > 3
                && int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var group))
            {
                yield return new UnixUser(fields[0], id, group);
            }
        }
    }
}
