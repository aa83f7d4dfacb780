// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Storage;

/// <summary>What an exception of the database means for who was acting.</summary>
public enum DatabaseTrouble
{
    /// <summary>Nothing known: a bug.</summary>
    None,

    /// <summary>Somebody else changed the same thing meanwhile: read again, then act again.</summary>
    Conflict,

    /// <summary>The database does not answer: try again later.</summary>
    Away,
}
