// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Somebody who may hold mandates: a director, a correspondent of the State, an administrator. Never a person of the public served.</summary>
/// <param name="id">Identity.</param>
/// <param name="name">Name as shown: first name, then family name.</param>
public sealed class Person(PersonId id, string name)
{
    /// <summary>The longest name kept.</summary>
    public const int LongestName = 200;

    /// <summary>Identity.</summary>
    public PersonId Id { get; } = id;

    /// <summary>Name as shown in pages and in the journal.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Grows at each change.</summary>
    public int Version { get; private set; }
}
